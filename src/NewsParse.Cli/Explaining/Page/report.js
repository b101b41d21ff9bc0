'use strict';
(() => {
  const entries = Array.from(document.querySelectorAll('.ledger li'));
  const fates = Array.from(document.querySelectorAll('input[name=fate]'));
  const language = document.getElementById('language');
  const search = document.getElementById('search');
  const shown = document.getElementById('shown');
  let texts = null;

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
    shown.textContent = count + ' / ' + entries.length;
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

  fates.forEach(box => box.addEventListener('change', filter));
  language.addEventListener('change', filter);
  search.addEventListener('input', filter);
  document.querySelectorAll('button[data-copy]').forEach(button => button.addEventListener('click', () => copy(button)));
  shown.textContent = entries.length + ' / ' + entries.length;
})();
