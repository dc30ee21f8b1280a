import js from '@eslint/js';
import pluginVue from 'eslint-plugin-vue';
import accessibility from 'eslint-plugin-vuejs-accessibility';
import { vueTsConfigs, withVueTs } from '@vue/eslint-config-typescript';

const MARKUP_SINKS = 'Strings must never become markup: give text to the template.';
const NO_EVAL = 'Code must never be made from strings: the content security policy forbids it.';

/** Ways to turn a string into markup or code, wherever they stand. */
const sinks = [
  {
    selector: 'AssignmentExpression > MemberExpression.left[property.name=/^(inner|outer)HTML$/]',
    message: MARKUP_SINKS,
  },
  { selector: 'AssignmentExpression > MemberExpression.left[property.name="srcdoc"]', message: MARKUP_SINKS },
  {
    selector:
      'CallExpression[callee.property.name=/^(insertAdjacentHTML|setHTMLUnsafe|createContextualFragment|parseFromString)$/]',
    message: MARKUP_SINKS,
  },
  {
    selector: 'CallExpression[callee.object.name="document"][callee.property.name=/^writeln?$/]',
    message: MARKUP_SINKS,
  },
  {
    selector: 'CallExpression[callee.property.name="setAttribute"][arguments.0.value=/^(style|on)/]',
    message: MARKUP_SINKS,
  },
  { selector: 'NewExpression[callee.name="Function"]', message: NO_EVAL },
];

const MARKS = [...'0123456789()[]{}<>.,:;!?…-–—−+*/=%&#|·•×✓✕→←↑↓▸▾◈◐●○◇'];

/** Tests that do not run, and tests of something other than our modules. */
const testHabits = [
  {
    selector:
      'CallExpression > MemberExpression.callee[property.name=/^(skip|only|todo|fixme|skipIf|runIf|fails|fail)$/]' +
      '[object.name=/^(it|test|describe)$/]',
    message: 'Every test runs, always.',
  },
  {
    selector: 'CallExpression > MemberExpression.callee[object.name="vi"][property.name=/^(mock|doMock|hoisted)$/]',
    message: 'The doors are small enough to use for real: no mocks of modules.',
  },
  {
    selector: 'CallExpression > MemberExpression.callee[property.name=/^toMatch(Inline)?Snapshot$/]',
    message: 'A test states one fact; a snapshot states none.',
  },
];

/** What would make the same question give two answers. */
const clockAndChance = [
  {
    selector: 'MemberExpression[object.name="Date"][property.name="now"]',
    message: 'The domain has no clock: hand the time in.',
  },
  {
    selector: 'NewExpression[callee.name="Date"][arguments.length=0]',
    message: 'The domain has no clock: hand the time in.',
  },
  {
    selector: 'MemberExpression[object.name="Math"][property.name="random"]',
    message: 'The domain has no chance: hand a seed in.',
  },
];

export default withVueTs(
  {
    ignores: ['dist/**', 'dist-node/**', 'test-results/**', 'playwright-report/**', 'public/**', 'tests/fixtures/**'],
  },
  // A comment cannot switch a rule off; a rule that is wrong is changed here, once.
  { linterOptions: { noInlineConfig: true } },
  js.configs.recommended,
  pluginVue.configs['flat/recommended'],
  pluginVue.configs['no-layout-rules'],
  accessibility.configs['flat/recommended'],
  vueTsConfigs.strict,
  {
    rules: {
      eqeqeq: 'error',
      'no-console': 'error',
      'no-alert': 'error',
      'no-eval': 'error',
      'no-implied-eval': 'error',
      'no-new-func': 'error',
      'no-script-url': 'error',
      // Control characters are looked for on purpose: in names, notes and cells from strangers.
      'no-control-regex': 'off',
      'no-var': 'error',
      'prefer-const': 'error',
      'no-warning-comments': ['error', { terms: ['todo', 'fixme', 'xxx', 'hack'], location: 'start' }],
      'no-restricted-imports': [
        'error',
        {
          patterns: [
            {
              regex: '(^|/)\\.\\.(/|$)',
              message: 'Import neighbours as ./x and everything else as @/layer/…, so that the layer can be seen.',
            },
          ],
        },
      ],
      'no-restricted-syntax': ['error', ...sinks],
      '@typescript-eslint/consistent-type-imports': [
        'error',
        { fixStyle: 'inline-type-imports', disallowTypeAnnotations: false },
      ],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      // An answer that is being saved is a promise: none may be dropped, and none may fail unseen.
      '@typescript-eslint/await-thenable': 'error',
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': [
        'error',
        { checksVoidReturn: { arguments: false, attributes: false } },
      ],
      '@typescript-eslint/return-await': ['error', 'error-handling-correctness-only'],
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
    },
  },
  {
    files: ['**/*.ts', '**/*.vue'],
    languageOptions: { parserOptions: { projectService: { allowDefaultProject: ['*.config.ts'] } } },
  },
  {
    files: ['**/*.vue'],
    rules: {
      'vue/block-lang': ['error', { script: { lang: 'ts' } }],
      'vue/block-order': ['error', { order: ['script', 'template', 'style'] }],
      'vue/component-api-style': ['error', ['script-setup']],
      'vue/define-emits-declaration': ['error', 'type-based'],
      'vue/define-props-declaration': ['error', 'type-based'],
      'vue/multi-word-component-names': 'error',
      // Words belong to the texts of a language; marks and digits are the same in all.
      'vue/no-bare-strings-in-template': ['error', { allowlist: MARKS }],
      'vue/no-static-inline-styles': 'error',
      'vue/no-v-html': 'error',
      'vue/no-v-text': 'error',
      'vue/no-template-target-blank': 'error',
      'vue/no-unused-refs': 'error',
      'vue/no-useless-v-bind': 'error',
      'vue/no-undef-components': ['error', { ignorePatterns: ['RouterLink', 'RouterView'] }],
      'vue/no-restricted-v-bind': [
        'error',
        { argument: 'innerHTML', modifiers: ['prop'], message: MARKUP_SINKS },
        { argument: 'innerHTML', message: MARKUP_SINKS },
        { argument: 'srcdoc', message: MARKUP_SINKS },
      ],
      // Optional props without a default are `undefined`, which their type says already.
      'vue/require-default-prop': 'off',
      'vuejs-accessibility/label-has-for': ['error', { required: { some: ['nesting', 'id'] } }],
    },
  },
  {
    files: ['src/build/**', 'src/cli/**', 'tests/**'],
    rules: { 'no-console': 'off' },
  },
  {
    files: ['src/domain/**'],
    rules: { 'no-restricted-syntax': ['error', ...sinks, ...clockAndChance] },
  },
  {
    files: ['tests/**'],
    rules: { 'no-restricted-syntax': ['error', ...sinks, ...testHabits] },
  },
  {
    files: ['**/*.mjs'],
    languageOptions: {
      globals: Object.fromEntries(
        ['process', 'console', 'URL', 'fetch', 'AbortSignal', 'setTimeout', 'clearTimeout', 'Buffer'].map((name) => [
          name,
          'readonly',
        ]),
      ),
    },
  },
);
