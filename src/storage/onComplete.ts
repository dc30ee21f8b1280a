/** Calls back before Dexie hears that a transaction completed and asks everything anew that is watched. Returns the way to stop. */
export function onComplete(transaction: IDBTransaction, act: () => void): () => void {
  const listen = ({ target }: Event) => {
    if (target === transaction) act();
  };
  const { db } = transaction;
  db.addEventListener('complete', listen, { capture: true });
  return () => db.removeEventListener('complete', listen, { capture: true });
}
