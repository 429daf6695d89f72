// Makes the app installable and says so when the server cannot be reached. It keeps one page and nothing of the app:
// what runs is always what the server has now.
const OFFLINE = 'offline.html', KEPT = 'offline-1';

self.addEventListener('install', e => {
  e.waitUntil(caches.open(KEPT).then(kept => kept.add(new Request(OFFLINE, { cache: 'reload' }))));
  self.skipWaiting();
});

self.addEventListener('activate', e => e.waitUntil(caches.keys().then(all => Promise.all(all.filter(k => k !== KEPT).map(k => caches.delete(k)))).then(() => self.clients.claim())));

self.addEventListener('fetch', e => {
  if (e.request.mode === 'navigate') e.respondWith(fetch(e.request).catch(() => caches.match(OFFLINE)));
});
