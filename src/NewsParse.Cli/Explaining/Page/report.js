'use strict';
(() => {
  const entries = Array.from(document.querySelectorAll('.ledger li[data-fate]'));
  const folds = Array.from(document.querySelectorAll('.fold'));
  const stretches = Array.from(document.querySelectorAll('.ledger'));
  const fates = Array.from(document.querySelectorAll('input[name=fate]'));
  const language = document.getElementById('language');
  const search = document.getElementById('search');
  const shown = document.getElementById('shown');
  const views = Array.from(document.querySelectorAll('.views button'));
  const raw = document.getElementById('raw');
  const tip = document.getElementById('tip');
  const number = new Intl.NumberFormat(document.documentElement.lang);
  let tied = null;
  let texts = null;
  let lit = [];

  function tell(count) {
    shown.textContent = count > 0 ? number.format(count) + ' / ' + number.format(entries.length) : shown.dataset.none;
  }

  function filter() {
    const wanted = new Set(fates.filter(box => box.checked).map(box => box.value));
    const words = search.value.trim().toLowerCase();
    texts = texts || (words ? entries.map(entry => entry.textContent.toLowerCase()) : null);
    let count = 0;
    entries.forEach((entry, i) => {
      const visible = wanted.has(entry.dataset.fate)
        && (!language.value || entry.dataset.language === language.value)
        && (!words || texts[i].includes(words));
      if (entry.hidden === visible) entry.hidden = !visible;
      count += visible ? 1 : 0;
    });
    // A folded menu opens for what was searched in it.
    folds.forEach(fold => {
      fold.hidden = !fold.querySelector('li:not([hidden])');
      if (words && !fold.hidden) fold.firstElementChild.open = true;
    });
    // A stretch with nothing to show keeps no place either.
    stretches.forEach(stretch => { stretch.hidden = !stretch.querySelector('li:not([hidden])'); });
    tell(count);
  }

  // What is shown: both columns, one of them, the claims alone, or the article as it is written out.
  function show(view) {
    document.body.dataset.view = view;
    views.forEach(button => button.setAttribute('aria-pressed', String(button.value === view)));
    raw.hidden = view !== 'json' && view !== 'markdown';
    raw.textContent = raw.hidden ? '' : JSON.parse(document.getElementById('as-' + view).textContent);
    if (view === 'claims') document.querySelectorAll('.claims').forEach(claims => { claims.open = true; });
  }

  // Places are gathered when they are first asked for: a long page has thousands.
  function gather() {
    tied = new Map();
    document.querySelectorAll('[data-at]').forEach(element => {
      if (!tied.has(element.dataset.at)) tied.set(element.dataset.at, []);
      tied.get(element.dataset.at).push(element);
    });
  }

  // An open piece leads to its place in the article.
  function lead(details) {
    const piece = details.closest('li[data-at]');
    if (!piece || !details.open || details.querySelector('a')) return;
    const link = document.createElement('a');
    link.href = '#' + piece.dataset.at;
    link.textContent = document.querySelector('.pieces').dataset.link;
    details.append(link);
  }

  // A piece of the page and its place in the article light up together.
  function light(target) {
    const element = target.closest('[data-at]');
    if (!element && lit.length === 0) return;
    if (element && !tied) gather();
    const next = element ? tied.get(element.dataset.at) : [];
    if (next === lit) return;
    lit.forEach(one => one.classList.remove('tied'));
    next.forEach(one => one.classList.add('tied'));
    lit = next;
  }

  async function copy(button) {
    const text = JSON.parse(document.getElementById(button.dataset.copy).textContent);
    try {
      await navigator.clipboard.writeText(text);
    } catch {
      // Without the clipboard's permission the old way still works.
      const area = document.createElement('textarea');
      area.value = text;
      document.body.append(area);
      area.select();
      document.execCommand('copy');
      area.remove();
    }
    shown.textContent = button.dataset.done;
  }

  // What is under the pointer or has the focus: a quotation, or a piece of chrome that is not open.
  function tipOf(target) {
    const mark = target.closest('mark');
    if (mark) return [mark, mark.dataset.tip];
    const summary = target.closest('.chrome summary');
    if (!summary || summary.parentElement.open) return null;
    const role = summary.querySelector('.fate').innerText;
    const reason = summary.nextElementSibling.querySelector('dd').textContent;
    const spoken = summary.closest('li').dataset.language;
    return [summary, [role + (spoken ? ' · ' + spoken : ''), reason].join('\n')];
  }

  function showTip(event) {
    light(event.target);
    const found = tipOf(event.target);
    tip.hidden = !found;
    if (!found) return;
    const [element, text] = found;
    tip.textContent = text;
    const lines = element.getClientRects();
    const place = Array.from(lines).find(line => event.clientY >= line.top && event.clientY <= line.bottom) || lines[0];
    const left = event.type === 'mouseover' ? event.clientX : place.left;
    tip.style.left = Math.max(8, Math.min(left, innerWidth - tip.offsetWidth - 8)) + 'px';
    tip.style.top = (place.bottom + tip.offsetHeight + 12 < innerHeight ? place.bottom + 6 : place.top - tip.offsetHeight - 6) + 'px';
  }

  function hideTip() {
    tip.hidden = true;
  }

  fates.forEach(box => box.addEventListener('change', filter));
  language.addEventListener('change', filter);
  search.addEventListener('input', filter);
  document.querySelectorAll('button[data-copy]').forEach(button => button.addEventListener('click', () => copy(button)));
  views.forEach(button => button.addEventListener('click', () => show(button.value)));
  document.addEventListener('toggle', event => lead(event.target), true);
  document.addEventListener('click', event => {
    if (document.body.dataset.view === 'page' && event.target.closest('a[href^="#"]')) show('article');
  });
  // Paper cannot be opened.
  window.addEventListener('beforeprint', () => document.querySelectorAll('.claims').forEach(claims => { claims.open = true; }));
  document.addEventListener('mouseover', showTip);
  document.addEventListener('focusin', showTip);
  document.addEventListener('focusout', hideTip);
  document.addEventListener('click', hideTip);
  document.addEventListener('scroll', hideTip, { passive: true });
  document.addEventListener('keydown', event => { if (event.key === 'Escape') hideTip(); });
  tell(entries.length);
  if (matchMedia('(max-width: 40rem)').matches) show('article');
})();
