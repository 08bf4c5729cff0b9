// Keeps scoring desks readable offline: the page of a sheet as it was last loaded, its data, the evidence that was opened or taken
// along, and the files that pages are made of. What is typed is kept elsewhere, by the page itself (src/app/draft_store).
//
// The server is asked first and always; what is kept answers only where no answer comes. What the server says is not there (404) is
// dropped, so that nobody keeps what they may no longer see; with another reader, or after signing out, everything of a reader is dropped.
// The first lines are written by the server (src/server/web/service_worker.rs): VERSION, FILES.

const ASSETS = 'asula-assets';
const DESKS = 'asula-desks';
const READER = '/reader';
const OFFLINE = '/offline';
/** A line so weak that nothing comes for so long is taken for none, where something is kept. */
const PATIENCE_MS = 6000;

self.addEventListener('install', (event) => {
  event.waitUntil(caches.open(ASSETS).then((cache) => cache.addAll(FILES)).then(() => self.skipWaiting()));
});

self.addEventListener('activate', (event) => {
  event.waitUntil(forgetOldFiles().then(() => self.clients.claim()));
});

self.addEventListener('fetch', (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (url.origin !== self.location.origin) return;
  if (request.method === 'POST' && url.pathname === '/api/sign_out') {
    event.waitUntil(caches.delete(DESKS));
  } else if (request.method !== 'GET') {
    return;
  } else if (/^\/files\/[^/]+$/.test(url.pathname) || url.pathname === '/api/sheet_page') {
    event.respondWith(serverFirst(event, request, url.pathname + url.search));
  } else if (request.mode === 'navigate') {
    if (!url.pathname.startsWith('/auth/')) event.respondWith(page(event, request, url));
  } else if (url.pathname.startsWith('/pkg/') || FILES.includes(url.pathname)) {
    event.respondWith(fileFirst(request));
  }
});

self.addEventListener('message', (event) => {
  const { keep, list } = event.data ?? {};
  if (keep) event.waitUntil(keepAll(keep, event.ports[0]));
  if (list) event.waitUntil(kept().then((desks) => event.ports[0].postMessage({ desks })));
});

/** Whether an address is that of a scoring desk; its query only says which criterion is shown. */
function isDesk(path) {
  return /^\/sheets\/[^/]+$/.test(path);
}

async function fileFirst(request) {
  const found = await caches.match(request, { cacheName: ASSETS });
  if (found) return found;
  const answer = await fetch(request);
  if (answer.ok) keepIn(ASSETS, request.url, answer.clone());
  return answer;
}

/** The server's answer, or where none comes what is kept under `name`. */
async function serverFirst(event, request, name, waits = false) {
  const asked = fetch(request).then(async (answer) => {
    if (answer.status === 304) event.waitUntil(keepWhatPageHas(request, name).catch(() => undefined));
    else await take(name, answer.clone());
    return answer;
  });
  event.waitUntil(asked.catch(() => undefined));
  try {
    return await (waits ? Promise.race([asked, patience(name)]) : asked);
  } catch (noLine) {
    const found = await caches.match(name, { cacheName: DESKS });
    if (found) return found;
    throw noLine;
  }
}

/** Fails after a while, if there is something kept to show instead; otherwise never comes. */
async function patience(name) {
  if (!(await caches.match(name, { cacheName: DESKS }))) return new Promise(() => undefined);
  return new Promise((_, late) => setTimeout(() => late(new Error('a weak line')), PATIENCE_MS));
}

async function page(event, request, url) {
  try {
    if (isDesk(url.pathname)) return await serverFirst(event, request, url.pathname, true);
    const answer = await fetch(request);
    event.waitUntil(readBy(answer.headers.get('asula-reader')));
    // Another language or look was chosen: the page for use offline is drawn in it.
    if (/^\/(language|theme)\//.test(url.pathname)) event.waitUntil(caches.open(ASSETS).then((cache) => cache.add(OFFLINE)).catch(() => undefined));
    return answer;
  } catch (noLine) {
    const offline = url.pathname === OFFLINE && (await caches.match(OFFLINE, { cacheName: ASSETS }));
    if (offline) return offline;
    if (!(await caches.match(OFFLINE, { cacheName: ASSETS }))) throw noLine;
    return Response.redirect(`${OFFLINE}?from=${encodeURIComponent(url.pathname + url.search)}`);
  }
}

/** Keeps a good answer; drops what is no longer there. */
async function take(name, answer) {
  await readBy(answer.headers.get('asula-reader'));
  if (answer.status === 403 || answer.status === 404) {
    await (await caches.open(DESKS)).delete(name);
  } else if (answer.ok && !answer.redirected) {
    await keepIn(DESKS, name, answer);
  }
}

/** A page has the data already (304). Where something else is kept, or nothing, the data is asked for whole. */
async function keepWhatPageHas(request, name) {
  const headers = new Headers(request.headers);
  const found = await caches.match(name, { cacheName: DESKS });
  if (found && (await found.text()).endsWith(`,${headers.get('if-none-match')}]`)) return;
  headers.delete('if-none-match');
  await take(name, await fetch(request.url, { headers }));
}

async function keepIn(cache, name, answer) {
  // Where the device has no room the page works all the same, online.
  await (await caches.open(cache)).put(name, answer).catch(() => undefined);
}

/** Another reader than the one for whom things are kept: nothing of the earlier one stays. */
async function readBy(reader) {
  if (!reader) return;
  const cache = await caches.open(DESKS);
  const before = await cache.match(READER);
  if (before && (await before.text()) !== reader) await caches.delete(DESKS);
  if (!before || !(await (await caches.open(DESKS)).match(READER))) await keepIn(DESKS, READER, new Response(reader));
}

/** Asks for all of these and keeps them; tells after each how many are kept and how many could not be got. */
async function keepAll(addresses, port) {
  let done = 0;
  let failed = 0;
  for (const address of addresses) {
    try {
      const answer = await fetch(address, { headers: { accept: isDesk(address) ? 'text/html' : '*/*' } });
      if (!answer.ok) throw new Error(`${answer.status}`);
      await take(address, answer.clone());
      if (!(await caches.match(address, { cacheName: DESKS }))) throw new Error('no room');
      if (isDesk(address)) await filesOf(await answer.text());
      done += 1;
    } catch {
      failed += 1;
    }
    port?.postMessage({ done, failed, of: addresses.length });
  }
}

/** The page names the files that it was made with, those of its part too: they are kept next to it. */
async function filesOf(html) {
  const cache = await caches.open(ASSETS);
  for (const address of new Set(html.match(/\/pkg\/[0-9a-f]+\/[\w.-]+/g) ?? [])) {
    if (!(await cache.match(address))) await cache.add(address);
  }
}

/** The desks that are kept: address and title. */
async function kept() {
  const cache = await caches.open(DESKS);
  const desks = [];
  for (const request of await cache.keys()) {
    const { pathname } = new URL(request.url);
    if (!isDesk(pathname)) continue;
    const html = await (await cache.match(request)).text();
    const title = /<title>([^<]*)<\/title>/.exec(html)?.[1] ?? pathname;
    desks.push({ href: pathname, title: legible(title) });
  }
  return desks;
}

/** The title of a page without the name of the product at its end, and without the signs of HTML. */
function legible(title) {
  const signs = { amp: '&', lt: '<', gt: '>', quot: '"', '#x27': "'", '#39': "'" };
  const end = title.lastIndexOf(' – ');
  return title.slice(0, end < 0 ? undefined : end).replace(/&(#?\w+);/g, (whole, sign) => signs[sign] ?? whole);
}

/** Files of an earlier build go, but for those that a kept page is still made of. */
async function forgetOldFiles() {
  const wanted = new Set([VERSION]);
  const desks = await caches.open(DESKS);
  for (const request of await desks.keys()) {
    if (!isDesk(new URL(request.url).pathname)) continue;
    for (const [, version] of (await (await desks.match(request)).text()).matchAll(/\/pkg\/([0-9a-f]+)\//g)) wanted.add(version);
  }
  const assets = await caches.open(ASSETS);
  for (const request of await assets.keys()) {
    const version = /\/pkg\/([0-9a-f]+)\//.exec(request.url)?.[1];
    if (version && !wanted.has(version)) await assets.delete(request);
  }
}
