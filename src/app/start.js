// Is part of every page, with `js`, `wasm` and `part` before it (starting.rs).
const root = document.documentElement;
const tell = (why) => { root.removeAttribute('data-hydrated'); root.setAttribute('data-broken', why); };
const died = (fault) => { if (fault?.name === 'RuntimeError') tell('died'); };
addEventListener('error', (event) => died(event.error));
addEventListener('unhandledrejection', (event) => died(event.reason));

// A broken page is the browser's: forms post, links lead, and nothing that is half alive holds them back.
let typed = false;
let form = null;
for (const kind of ['change', 'input']) {
  addEventListener(kind, (event) => { form = event.target.form ?? form; }, true);
}
// What was typed before the page is alive is kept nowhere else: it goes along with a change of language.
addEventListener('click', (event) => {
  const link = event.target.closest?.('.language-switch__link');
  if (!link || !form?.isConnected || !form.dataset.keeps || root.hasAttribute('data-hydrated')) return;
  event.preventDefault();
  event.stopImmediatePropagation();
  typed = false;
  const more = new URLSearchParams({ of: form.dataset.keeps });
  if (root.dataset.reader) more.set('for', root.dataset.reader);
  form.setAttribute('action', `${link.getAttribute('href')}&${more}`);
  HTMLFormElement.prototype.submit.call(form);
}, true);
for (const kind of ['beforeunload', 'change', 'click', 'input', 'keydown', 'submit']) {
  addEventListener(kind, (event) => {
    if (kind === 'input' && !root.hasAttribute('data-hydrated')) typed = true;
    if (!root.hasAttribute('data-broken')) return;
    event.stopImmediatePropagation();
    if (kind === 'submit') typed = false;
    if (kind === 'beforeunload' && typed) event.preventDefault();
  }, true);
}

// On paper a control shows only what fits into it: all of it is there instead.
addEventListener('beforeprint', () => {
  for (const control of document.querySelectorAll('.text-area, .text-input, .select')) {
    const paper = document.createElement('p');
    paper.className = 'on-paper';
    paper.textContent = control.selectedOptions ? control.selectedOptions[0]?.text ?? '' : control.value;
    control.after(paper);
  }
});
addEventListener('afterprint', () => document.querySelectorAll('.on-paper').forEach((paper) => paper.remove()));

const module_or_path = fetch(wasm);
// Asked for now and read by the loaders later, from the cache of the browser; what does not arrive they ask for again.
for (const file of part) fetch(file).then((answer) => answer.arrayBuffer()).catch(() => {});
import(js).then(async (module) => {
  await module.default({ module_or_path });
  module.hydrate();
}).catch((fault) => { tell('died'); throw fault; });
setTimeout(() => { if (!root.hasAttribute('data-hydrated') && !root.hasAttribute('data-broken')) tell('late'); }, 10000);
