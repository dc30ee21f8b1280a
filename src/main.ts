import { editions } from 'virtual:questionnaires';
console.log(editions);
editions[0]?.loadQuestionnaire().then(console.log);
