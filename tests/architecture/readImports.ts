import ts from 'typescript';
import { parse } from 'vue/compiler-sfc';

/** What a source file asks for, and whether it does anything else than hand it on. */
export interface Imports {
  /** As written, in order: static and dynamic imports, imports of types, re-exports, imports of styles. */
  readonly modules: readonly string[];
  /** Files named by `new URL(…, import.meta.url)`: part of the app where it runs in a browser, mere paths in Node. */
  readonly files: readonly string[];
  /** The file has nothing but `export … from`. */
  readonly onlyHandsOn: boolean;
}

/** Reads the imports of a `.ts`, `.mjs`, `.vue` or `.css` file from its text. */
export function readImports(file: string, text: string): Imports {
  if (file.endsWith('.css')) return { modules: styleImports(text), files: [], onlyHandsOn: false };
  if (!file.endsWith('.vue')) return scriptImports(text);
  const { script, scriptSetup, styles } = parse(text, { filename: file }).descriptor;
  const scripts = [script, scriptSetup].flatMap((block) => (block ? [scriptImports(block.content)] : []));
  const written = [script, scriptSetup, ...styles].flatMap((block) => block?.src ?? []);
  return {
    modules: [
      ...scripts.flatMap(({ modules }) => modules),
      ...styles.flatMap(({ content }) => styleImports(content)),
      ...written,
    ],
    files: scripts.flatMap(({ files }) => files),
    onlyHandsOn: false,
  };
}

function styleImports(text: string): string[] {
  return [...text.matchAll(/(?:@import\s+|url\()\s*['"]([^'"]+)['"]/g)].flatMap(([, module]) => module ?? []);
}

function scriptImports(text: string): Imports {
  const source = ts.createSourceFile('source.ts', text, ts.ScriptTarget.Latest);
  const modules: string[] = [];
  const files: string[] = [];
  const visit = (node: ts.Node): void => {
    addText(modules, moduleOf(node));
    addText(files, fileOf(node));
    ts.forEachChild(node, visit);
  };
  visit(source);
  const handsOn = (statement: ts.Statement) => ts.isExportDeclaration(statement) && statement.moduleSpecifier;
  return { modules, files, onlyHandsOn: source.statements.length > 0 && source.statements.every(handsOn) };
}

function addText(list: string[], node: ts.Node | undefined): void {
  if (node && ts.isStringLiteralLike(node)) list.push(node.text);
}

/** The expression that names another module, when this node asks for one. */
function moduleOf(node: ts.Node): ts.Node | undefined {
  if (ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) return node.moduleSpecifier;
  if (ts.isImportTypeNode(node)) return ts.isLiteralTypeNode(node.argument) ? node.argument.literal : undefined;
  if (ts.isExternalModuleReference(node)) return node.expression;
  if (ts.isCallExpression(node) && asksForModule(node.expression)) return node.arguments[0];
  return undefined;
}

function asksForModule(callee: ts.Expression): boolean {
  if (callee.kind === ts.SyntaxKind.ImportKeyword) return true;
  if (ts.isIdentifier(callee)) return callee.text === 'require';
  return ts.isPropertyAccessExpression(callee) && callee.name.text === 'glob' && ts.isMetaProperty(callee.expression);
}

/** The first argument of `new URL(…, import.meta.url)`. */
function fileOf(node: ts.Node): ts.Node | undefined {
  if (!ts.isNewExpression(node) || !ts.isIdentifier(node.expression) || node.expression.text !== 'URL')
    return undefined;
  const [path, base] = node.arguments ?? [];
  return base && ts.isPropertyAccessExpression(base) && ts.isMetaProperty(base.expression) ? path : undefined;
}
