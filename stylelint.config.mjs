const FOREIGN = 'Styles come from this repository alone.';

/** @type {import('stylelint').Config} */
export default {
  plugins: ['stylelint-use-logical'],
  overrides: [{ files: ['**/*.vue', '**/*.html'], customSyntax: 'postcss-html' }],
  rules: {
    // Right to left needs no second style sheet when no rule says left or right.
    'csstools/use-logical': ['always', { direction: 'ltr' }],

    'at-rule-no-unknown': true,
    'block-no-empty': true,
    'color-no-invalid-hex': true,
    'custom-property-no-missing-var-function': true,
    'declaration-block-no-duplicate-custom-properties': true,
    'declaration-block-no-duplicate-properties': true,
    'declaration-block-no-shorthand-property-overrides': true,
    'font-family-no-duplicate-names': true,
    'function-calc-no-unspaced-operator': true,
    'keyframe-declaration-no-important': true,
    'media-feature-name-no-unknown': true,
    'named-grid-areas-no-invalid': true,
    'no-duplicate-selectors': true,
    'no-invalid-double-slash-comments': true,
    'no-irregular-whitespace': true,
    'property-no-unknown': true,
    'selector-pseudo-class-no-unknown': [true, { ignorePseudoClasses: ['deep', 'slotted', 'global'] }],
    'selector-pseudo-element-no-unknown': true,
    'selector-type-no-unknown': [true, { ignore: ['custom-elements'] }],
    'string-no-newline': true,
    'unit-no-unknown': true,

    // The ring around what has the focus is never taken away.
    'declaration-property-value-disallowed-list': { '/^outline(-style|-width)?$/': ['none', '0'] },
    'function-url-scheme-disallowed-list': [['http', 'https'], { message: FOREIGN }],
    'function-url-no-scheme-relative': true,
  },
};
