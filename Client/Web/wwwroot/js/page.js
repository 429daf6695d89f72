// What only the browser can do. The other half is Shell/Browser.cs.
const still = () => matchMedia('(prefers-reduced-motion: reduce)').matches;
const places = new Map(); // where each tile was when the wall last moved
let shortcuts = true;

export function open(page) {
  shortcuts = localStorage.getItem('le.shortcuts') !== 'off';
  document.addEventListener('keydown', e => {
    if (!wanted(e)) return;
    if (e.key === '/' || e.key === '?') e.preventDefault();
    page.invokeMethodAsync('OnKey', e.key, document.querySelector('[role=dialog]') !== null);
  });
  const wake = () => { if (!document.hidden) page.invokeMethodAsync('OnWake'); };
  addEventListener('online', wake);
  document.addEventListener('visibilitychange', wake);
  addEventListener('resize', () => places.clear());
  return ['name', 'theme', 'shortcuts'].map(k => localStorage.getItem('le.' + k));
}

function wanted(e) {
  if (e.ctrlKey || e.metaKey || e.altKey || e.isComposing) return false;
  const at = e.target, field = at.closest('input, textarea, select, [contenteditable]');
  if (e.key === 'Escape') { field?.blur(); return !field; }
  if (field || document.querySelector('[role=dialog]')) return false;
  if (e.key === 'Enter') return !at.closest('a, button');
  return shortcuts && e.key.length === 1 && e.key !== ' ';
}

export function save(key, value) {
  localStorage.setItem('le.' + key, value);
  if (key === 'theme') document.documentElement.dataset.theme = value;
  if (key === 'shortcuts') shortcuts = value !== 'off';
}

export function settle() {
  const focused = document.activeElement?.closest?.('[data-call]')?.dataset.call ?? settle.last;
  for (const tile of document.querySelectorAll('[data-call]')) {
    const now = { x: tile.offsetLeft, y: tile.offsetTop }, was = places.get(tile.dataset.call);
    places.set(tile.dataset.call, now);
    if (!was || still() || document.hidden) continue;
    const [x, y] = [was.x - now.x, was.y - now.y];
    if (x || y) tile.animate([{ transform: `translate(${x}px,${y}px)` }, { transform: 'none' }], { duration: 420, easing: 'cubic-bezier(.2,.7,.2,1)' });
  }
  // A tile that is moved in the page loses the focus; give it back.
  if (focused && document.activeElement === document.body) find(`[data-call="${focused}"]`)?.focus({ preventScroll: true });
}

export function focus(selector) {
  const at = find(selector);
  settle.last = at?.dataset?.call;
  at?.focus({ preventScroll: true });
  at?.scrollIntoView({ block: 'nearest', behavior: still() ? 'auto' : 'smooth' });
  if (at instanceof HTMLInputElement) at.select();
}

export function pointAt(selector) {
  const at = find(selector);
  at?.scrollIntoView({ block: 'center', behavior: still() ? 'auto' : 'smooth' });
  at?.classList.add('pointed');
  setTimeout(() => at?.classList.remove('pointed'), 2500);
}

export function follow(selector) {
  const list = find(selector);
  if (!list) return;
  if (list.dataset.follow === undefined) {
    list.dataset.follow = 'yes';
    list.addEventListener('scroll', () => { list.dataset.follow = list.scrollHeight - list.scrollTop - list.clientHeight < 60 ? 'yes' : 'no'; });
  }
  if (list.dataset.follow === 'yes') list.scrollTop = list.scrollHeight;
}

export const visible = () => !document.hidden;
export function popOut(address) { window.open(address, 'coach', 'popup,width=400,height=520'); }
function find(selector) { return document.querySelector(selector); }
