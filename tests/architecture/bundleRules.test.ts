import { describe, expect, it } from 'vitest';
import { pageOffences, scriptOffences, styleOffences } from './bundleRules';

describe('a built script', () => {
  it.each([
    `fetch("https://stats.example/count")`,
    `new WebSocket('wss://live.example/')`,
    'const font=`http://fonts.example/a.woff2`',
    `x=eval("1+1")`,
    `x=new Function("return this")()`,
    `x=Function("return this")()`,
    `const a='<p style="color:red">'`,
  ])('must not contain %s', (text) => {
    expect(scriptOffences('a.js', text, [])).toHaveLength(1);
  });

  it.each([
    `document.createElementNS("http://www.w3.org/2000/svg","path")`,
    `x.evaluate(1);medieval(2)`,
    `typeof x=="function"&&isFunction(x)`,
    `a.Function(x)`,
    `const a='<p class="style">'`,
  ])('may contain %s', (text) => {
    expect(scriptOffences('a.js', text, [])).toEqual([]);
  });

  it('may show the addresses of the sources of a questionnaire', () => {
    expect(scriptOffences('a.js', `url:"https://source.example/report"`, ['https://source.example/report'])).toEqual(
      [],
    );
  });
});

describe('a built style sheet', () => {
  it.each([`a{background:url(https://x.example/a.png)}`, `@import "//x.example/a.css";`])(
    'must not contain %s',
    (text) => {
      expect(styleOffences('a.css', text)).toHaveLength(1);
    },
  );
  it('may ask for files beside it', () => {
    expect(styleOffences('a.css', `a{background:url(./a-12345678.svg)}`)).toEqual([]);
  });
});

describe('the built page', () => {
  it.each([
    `<script>start()</script>`,
    `<script type="module">start()</script>`,
    `<style>a{}</style>`,
    `<p style="color:red">`,
    `<p onclick="start()">`,
    `<script src="https://x.example/a.js"></script>`,
    `<link rel="icon" href="//x.example/a.svg">`,
    `<a href="javascript:start()">`,
  ])('must not contain %s', (text) => {
    expect(pageOffences('index.html', text)).toHaveLength(1);
  });
  it('may load scripts and styles beside it', () => {
    const text = `<script type="module" crossorigin src="./assets/a.js"></script><link rel="stylesheet" href="./assets/a.css">`;
    expect(pageOffences('index.html', text)).toEqual([]);
  });
});
