'use strict';
(() => {
  const entries = Array.from(document.querySelectorAll('.ledger li'));
  const stretches = Array.from(document.querySelectorAll('.ledger'));
  const fates = Array.from(document.querySelectorAll('input[name=fate]'));
  const language = document.getElementById('language');
  const search = document.getElementById('search');
  const shown = document.getElementById('shown');
  const tip = document.getElementById('tip');
  const number = new Intl.NumberFormat(document.documentElement.lang);
  let texts = null;

  function tell(count) {
    shown.textContent = number.format(count) + ' / ' + number.format(entries.length);
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
      entry.hidden = !visible;
      count += visible ? 1 : 0;
    });
    // A stretch with nothing to show keeps no place either.
    stretches.forEach(stretch => { stretch.hidden = !stretch.querySelector('li:not([hidden])'); });
    tell(count);
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
  document.addEventListener('mouseover', showTip);
  document.addEventListener('focusin', showTip);
  document.addEventListener('focusout', hideTip);
  document.addEventListener('click', hideTip);
  document.addEventListener('scroll', hideTip, { passive: true });
  document.addEventListener('keydown', event => { if (event.key === 'Escape') hideTip(); });
  tell(entries.length);
})();
