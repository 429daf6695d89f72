// What only the browser can do. The other half is Shell/Browser.cs.
const still = () => matchMedia('(prefers-reduced-motion: reduce)').matches;
const find = selector => document.querySelector(selector);
const places = new WeakMap(); // where each tile was when the wall last moved
const seen = new WeakMap(); // whether it could be seen
let shortcuts = true, say = null, looking = 0;

// A tile that is moved loses the focus, and the renderer gives it back by a plain focus(): what has it within a tile takes it without a jump of the page.
document.addEventListener('focusin', e => {
  if (e.target.closest('.tile')) e.target.focus = how => HTMLElement.prototype.focus.call(e.target, how ?? { preventScroll: true });
});

export function open(page) {
  const known = Object.entries(localStorage).filter(([k]) => k.startsWith('le.')).map(([k, v]) => [k.slice(3), v]);
  shortcuts = localStorage.getItem('le.shortcuts') !== 'off';
  document.addEventListener('keydown', e => {
    if (e.key === 'Tab') stay(e);
    if (!wanted(e)) return;
    if (e.key.length === 1) e.preventDefault(); // a key that opens a field is not typed into it
    page.invokeMethodAsync('OnKey', e.key, find('[role=dialog]') !== null);
  });
  const wake = () => { if (!document.hidden) page.invokeMethodAsync('OnWake'); };
  addEventListener('online', wake);
  document.addEventListener('visibilitychange', wake);
  say = (cameIn, wentOut) => page.invokeMethodAsync('OnScrolled', cameIn, wentOut);
  for (const change of ['scroll', 'resize']) addEventListener(change, () => { looking ||= setTimeout(look, 80); }, { passive: true }); // between two frames, when all is laid out
  return [known.flat(), [...navigator.languages], matchMedia('(min-width: 1500px)').matches ? ['wide'] : [], [window.glance ?? ''], CSS.supports('reading-flow', 'grid-order') ? ['places'] : []];
}

function wanted(e) {
  if (e.ctrlKey || e.metaKey || e.altKey || e.isComposing) return false;
  const at = e.target.closest ? e.target : document.body, field = at.closest('input, textarea, select, [contenteditable]');
  if (e.key === 'Escape') { field?.blur(); return !field || find('[role=dialog]') !== null; }
  if (field || find('[role=dialog]')) return false;
  if (e.key === 'Enter') return !at.closest('a, button, summary');
  return shortcuts && e.key.length === 1 && e.key !== ' ';
}

export function save(key, value) {
  localStorage.setItem('le.' + key, value);
  if (key === 'theme') document.documentElement.dataset.theme = value;
  if (key === 'shortcuts') shortcuts = value !== 'off';
}

// Which tiles can be seen, a quarter of a screen ahead of scrolling: the others need no drawing.
function look() {
  looking = clearTimeout(looking) ?? 0;
  const cameIn = [], wentOut = [], ahead = innerHeight / 4;
  for (const grid of document.querySelectorAll('.wall .grid')) {
    const top = grid.getBoundingClientRect().top;
    for (const tile of grid.querySelectorAll('.tile')) {
      const at = places.get(tile), inside = at && top + at.y < innerHeight + ahead && top + at.y + at.height > -ahead;
      if (!at || seen.get(tile) === inside) continue;
      seen.set(tile, inside);
      (inside ? cameIn : wentOut).push(tile.dataset.call);
    }
  }
  if (cameIn.length + wentOut.length) setTimeout(() => say?.(cameIn, wentOut)); // what is then drawn is a task of its own
}

// All places first, then what moves: each change in between is a layout.
function read() {
  const moved = [];
  for (const tile of document.querySelectorAll('.tile[data-call]')) {
    const now = { x: tile.offsetLeft, y: tile.offsetTop, height: tile.offsetHeight }, was = places.get(tile);
    places.set(tile, now);
    if (was && (was.x !== now.x || was.y !== now.y)) moved.push([tile, was, now]);
  }
  return moved;
}

// The grid has become wider or its tiles higher: they are where they are, and nothing slides. That it has another row was seen when its tiles moved.
const shapes = new WeakMap(), shape = grid => `${grid.clientWidth} ${grid.firstElementChild?.offsetHeight}`;
const sizes = new ResizeObserver(seen => {
  const other = seen.map(s => s.target).filter(grid => shapes.get(grid) !== shape(grid));
  for (const grid of other) shapes.set(grid, shape(grid));
  if (other.length) { read(); look(); }
});
function watch(grid) {
  if (shapes.has(grid)) return;
  shapes.set(grid, shape(grid));
  sizes.observe(grid);
}

// With the next frame, which has to lay the page out anyway: done at once it would make one long task of two.
let settling = 0;
export function settle() { settling ||= requestAnimationFrame(arrive); }

function arrive() {
  settling = 0;
  const focused = document.activeElement?.closest?.('[data-call]')?.dataset.call ?? arrive.last;
  const tops = new Map(); // each team has a grid of its own, and places are told within it
  for (const grid of document.querySelectorAll('.wall .grid')) { tops.set(grid, grid.getBoundingClientRect().top); watch(grid); }
  const inSight = (tile, { y, height }, top = tops.get(tile.closest('.grid'))) => top + y < innerHeight && top + y + height > 0; // nobody sees the others move
  const all = read();
  look();
  const moved = all.filter(([tile, was, now]) => inSight(tile, now) || inSight(tile, was));
  if (!still() && !document.hidden) for (const [tile, was, now] of moved)
    tile.animate([{ transform: `translate(${was.x - now.x}px,${was.y - now.y}px)` }, { transform: 'none' }], { duration: 420, easing: 'cubic-bezier(.2,.7,.2,1)' });
  // A tile that is moved in the page loses the focus; give it back.
  if (focused && document.activeElement === document.body) find(`.tile[data-call="${focused}"]`)?.focus({ preventScroll: true });
}

// At once: a page that slides is laid out sixty times a second, and whoever holds a key down waits for it.
export function focus(selector) {
  const at = find(selector);
  arrive.last = at?.dataset?.call;
  at?.focus({ preventScroll: true });
  at?.scrollIntoView({ block: 'nearest' });
  if (at instanceof HTMLInputElement) at.select();
}

// A dialog keeps the focus; when it closes, it goes back to where it was.
let before = null;
export function enterDialog() {
  before ??= document.activeElement;
  find('[role=dialog] [data-first]')?.focus();
}

export function leaveDialog() {
  setTimeout(() => { if (!find('[role=dialog]')) { before?.focus?.(); before = null; } }); // once it is out of the page
}

function stay(e) {
  const all = [...find('[role=dialog]')?.querySelectorAll('a, button:enabled, input, select, textarea') ?? []];
  if (!all.length) return;
  const at = all.indexOf(document.activeElement), to = e.shiftKey ? at - 1 : at + 1;
  if (at >= 0 && to >= 0 && to < all.length) return;
  e.preventDefault();
  all.at(e.shiftKey ? -1 : 0).focus();
}

export function pointAt(selector) {
  const at = find(selector), list = at?.closest('[data-follow]');
  if (list) list.dataset.follow = 'no';
  at?.scrollIntoView({ block: 'center', behavior: still() ? 'auto' : 'smooth' });
  at?.classList.add('pointed');
  setTimeout(() => at?.classList.remove('pointed'), 2500);
}

export function follow(selector, again) {
  const list = find(selector);
  if (!list) return;
  if (list.dataset.follow === undefined) {
    list.dataset.follow = 'yes';
    for (const by of ['wheel', 'touchmove', 'keydown', 'pointerup']) list.addEventListener(by, () => setTimeout(() => { list.dataset.follow = atEnd(list) ? 'yes' : 'no'; }, 60), { passive: true });
  }
  if (again) list.dataset.follow = 'yes';
  if (list.dataset.follow === 'yes') list.scrollTop = list.scrollHeight;
}

const atEnd = list => list.scrollHeight - list.scrollTop - list.clientHeight < 60;

export const visible = () => !document.hidden;
export const dress = () => window.dress();
export function address(to) { history.replaceState(history.state, '', to); dress(); }

export function reload(onceFor) {
  if (onceFor && sessionStorage.getItem('le.loaded') === onceFor) return;
  if (onceFor) sessionStorage.setItem('le.loaded', onceFor);
  location.reload();
}

// A page that nobody attends mends itself.
export function attendYourself() {
  const error = find('#blazor-error-ui');
  if (error) new MutationObserver(() => setTimeout(() => location.reload(), 10_000)).observe(error, { attributes: true });
}

export function chime() {
  const audio = chime.audio ??= new AudioContext();
  for (const [at, hertz] of [[0, 660], [.16, 880]]) {
    const tone = audio.createOscillator(), gain = audio.createGain(), from = audio.currentTime + at;
    tone.frequency.value = hertz;
    gain.gain.setValueAtTime(0, from);
    gain.gain.linearRampToValueAtTime(.12, from + .02);
    gain.gain.exponentialRampToValueAtTime(.001, from + .4);
    tone.connect(gain).connect(audio.destination);
    tone.start(from);
    tone.stop(from + .45);
  }
}

// The element goes on living in this page; the small window mirrors it and hands clicks and keys back.
export async function popOut(selector, address) {
  if (!('documentPictureInPicture' in window)) return void window.open(address, 'coach', 'popup,width=380,height=300');
  const small = await documentPictureInPicture.requestWindow({ width: 380, height: 300 });
  const there = small.document, source = find(selector);
  there.documentElement.dataset.theme = document.documentElement.dataset.theme;
  there.documentElement.lang = document.documentElement.lang;
  there.title = document.title;
  for (const style of document.querySelectorAll('link[rel=stylesheet]')) {
    const link = there.createElement('link');
    [link.rel, link.href] = ['stylesheet', style.href];
    there.head.append(link);
  }
  const draw = () => {
    const copy = there.importNode(source, true);
    copy.querySelector('.co-pop')?.remove(); // it is out already
    there.body.replaceChildren(copy);
  };
  const watch = new MutationObserver(draw);
  watch.observe(source, { subtree: true, childList: true, attributes: true, characterData: true });
  draw();
  there.addEventListener('click', e => {
    const verdict = e.target.closest('[data-verdict]')?.dataset.verdict;
    if (verdict) source.querySelector(`[data-verdict="${verdict}"]`)?.click();
  });
  there.addEventListener('keydown', e => document.dispatchEvent(new KeyboardEvent('keydown', { key: e.key, bubbles: true })));
  small.addEventListener('pagehide', () => watch.disconnect());
}
