// Keeps the page for use without a network: asks the network first, and answers from the cache where there is none.
const files = ['./', 'app.js', 'style.css', 'Surnames.cognomen', 'real-names.bin'];

addEventListener('install', (event) => event.waitUntil(caches.open('cognomen').then((cache) => cache.addAll(files))));

addEventListener('fetch', (event) => {
  if (event.request.method !== 'GET') return;
  event.respondWith(fetch(event.request)
    .then(async (answer) => {
      if (answer.ok) await (await caches.open('cognomen')).put(event.request, answer.clone());
      return answer;
    })
    .catch(async () => (await caches.match(event.request, { ignoreSearch: true })) ?? Response.error()));
});
