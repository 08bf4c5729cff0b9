// Watches whether the person and organisation for whom this page was drawn (its reader) are still signed in in this browser. The cookie
// asula_reader names who is (src/server/browser/reader.rs): "out" after signing out, nothing once the session has ended. What the page then
// shows is decided by <html data-left>: "out" and "other" hide everything, "ended" shows a notice (style/layout/left.css).
(() => {
  const root = document.documentElement;
  const own = root.dataset.reader;
  const SIGN_OUT = '/api/sign_out';
  const channel = 'BroadcastChannel' in window ? new BroadcastChannel('asula:reader') : null;

  const now = () => /(?:^|;\s*)asula_reader=([^;]*)/.exec(document.cookie)?.[1] ?? '';
  const left = () => {
    const reader = now();
    if (reader === own) return undefined;
    return reader === 'out' ? 'out' : reader ? 'other' : 'ended';
  };
  const look = () => {
    if (!own) return;
    const state = left();
    if (state === root.dataset.left) return;
    if (state) root.dataset.left = state;
    else delete root.dataset.left;
    if (state === 'out') forgetKept();
    channel?.postMessage('look');
    window.dispatchEvent(new Event('asula:reader'));
  };

  // What was kept of a reader on this device to be read without a connection. Texts that were not sent yet wait for their author.
  const forgetKept = () => {
    try {
      for (const key of Object.keys(localStorage)) if (key.startsWith('asula:known:')) localStorage.removeItem(key);
    } catch { /* a browser without storage keeps nothing */ }
    if ('caches' in window) caches.delete('asula-desks').catch(() => undefined);
  };

  const reaches = () => fetch('/healthz', { cache: 'no-store', signal: AbortSignal.timeout(5000) }).then((it) => it.ok, () => false);
  let waits = false;

  // Everything is hidden at once, in every tab. With a connection the form then goes its way, which ends the session here and at ESI;
  // without one the session is ended as soon as the server can be reached: by this page, or by the first request with this cookie.
  const signOut = async (form) => {
    document.cookie = `asula_reader=out; path=/; max-age=86400; samesite=lax${location.protocol === 'https:' ? '; secure' : ''}`;
    look();
    if (await reaches()) return form.submit();
    if (waits) return undefined;
    waits = true;
    root.dataset.alone = '';
    const again = setInterval(async () => {
      if (!(await reaches())) return;
      clearInterval(again);
      form.submit();
    }, 2000);
    return undefined;
  };
  window.addEventListener('submit', (event) => {
    // Not its property, which a field named «action» may hide.
    if (new URL(event.target.getAttribute('action') ?? '', location.href).pathname !== SIGN_OUT) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    signOut(event.target);
  }, true);

  channel?.addEventListener('message', look);
  for (const name of ['focus', 'online', 'visibilitychange']) window.addEventListener(name, look);
  // A page that the browser brings back from its memory shows nothing before it is known whose it is.
  window.addEventListener('pagehide', () => { if (own) root.dataset.left = 'hidden'; });
  window.addEventListener('pageshow', () => { if (root.dataset.left === 'hidden') delete root.dataset.left; look(); });
  setInterval(look, 500);
  // Another reader's pages learn at once that this one was opened.
  channel?.postMessage('look');
  look();
})();
