'use strict';
(() => {
  const form = document.getElementById('form');
  const content = document.getElementById('content');
  const file = document.getElementById('file');
  const address = document.getElementById('address');
  const status = document.getElementById('status');
  const problem = document.getElementById('problem');
  const results = document.getElementById('results');
  const article = document.getElementById('article');
  const language = document.documentElement.lang;
  let latest = 0;

  // Text of a document is only ever put in as text.
  function element(name, text, from) {
    const made = document.createElement(name);
    if (text) made.textContent = text;
    if (from && from.language) made.lang = from.language;
    made.dir = from && from.direction ? from.direction : 'auto';
    return made;
  }

  function listOf(block) {
    const list = element(block.ordered ? 'ol' : 'ul', null, block);
    block.items.forEach(item => {
      const line = element('li', typeof item === 'string' ? item : item.text);
      if (item.items && item.items.length) line.append(listOf({ ordered: block.ordered, items: item.items }));
      list.append(line);
    });
    return list;
  }

  function tableOf(block) {
    const table = element('table', null, block);
    const body = document.createElement('tbody');
    block.rows.forEach(cells => {
      const row = document.createElement('tr');
      cells.forEach(cell => row.append(element('td', cell)));
      body.append(row);
    });
    table.append(body);
    return table;
  }

  function blockOf(block) {
    switch (block.type) {
      case 'list': return listOf(block);
      case 'table': return tableOf(block);
      case 'blockquote': case 'pullquote': return element('blockquote', block.text, block);
      case 'preformatted': return element('pre', block.text, block);
      case 'figure': return element('p', [block.caption, block.credit].filter(Boolean).join(' · ') || block.url, block);
      case 'embed': return element('p', block.text || block.url, block);
      default: return element('p', block.text, block);
    }
  }

  function section(title, lines) {
    if (!lines.length) return;
    const list = document.createElement('ul');
    lines.forEach(line => list.append(element('li', line)));
    article.append(element('h4', title), list);
  }

  function showArticle(found) {
    article.replaceChildren();
    article.append(element('h3', found.title || article.dataset.none, found.title ? found : null));
    const facts = [found.authors.map(author => author.name).join(', '), found.published && found.published.value, found.language, found.confidence.toLocaleString(language, { style: 'percent' })];
    const line = element('p', facts.filter(Boolean).join(' · '));
    line.className = 'soft';
    article.append(line);
    found.sections.forEach(part => {
      if (part.heading) article.append(element('h4', part.heading));
      part.blocks.forEach(block => article.append(blockOf(block)));
    });
    section(article.dataset.quotes, found.quotes.map(quote => (quote.speaker ? (quote.speaker.name || quote.speaker.mention) + ': ' : '') + quote.text));
    section(article.dataset.related, found.relatedLinks.map(link => link.title || link.url).filter(Boolean));
  }

  async function ask(path, body, query) {
    const answer = await fetch(path + '?' + new URLSearchParams(query), { method: 'POST', body });
    const text = await answer.text();
    if (answer.ok) return text;
    const details = JSON.parse(text);
    throw new Error([details.title, details.detail].filter(Boolean).join(' '));
  }

  function bodyOf() {
    const kind = form.querySelector('input[name=kind]:checked').value;
    // A file's own bytes say how they are to be read; what was typed is UTF-8.
    return file.files.length
      ? new Blob([file.files[0]], { type: kind })
      : content.value.trim() ? new Blob([content.value], { type: kind + ';charset=utf-8' }) : null;
  }

  async function parse() {
    const turn = ++latest;
    const body = bodyOf();
    problem.textContent = '';
    if (!body) {
      status.textContent = status.dataset.nothing;
      content.focus();
      return;
    }
    status.textContent = status.dataset.working;
    const query = address.value.trim() ? { url: address.value.trim() } : {};
    try {
      const [json, markdown, explanation] = await Promise.all([
        ask('/v1/articles', body, { ...query, format: 'json' }),
        ask('/v1/articles', body, { ...query, format: 'markdown' }),
        ask('/v1/explain', body, { ...query, format: 'html', 'ui-language': language }),
      ]);
      if (turn !== latest) return;
      showArticle(JSON.parse(json));
      document.getElementById('json').textContent = json;
      document.getElementById('markdown').textContent = markdown;
      document.getElementById('explain').srcdoc = explanation;
      results.hidden = false;
      status.textContent = status.dataset.done;
    } catch (failure) {
      if (turn !== latest) return;
      status.textContent = '';
      problem.textContent = failure instanceof TypeError ? status.dataset.unreachable : failure.message;
    }
  }

  async function copy(button) {
    try {
      await navigator.clipboard.writeText(document.getElementById(button.dataset.copy).textContent);
      status.textContent = button.dataset.done;
    } catch {
      // Without the clipboard's permission the text is marked, so that the keyboard copies it.
      getSelection().selectAllChildren(document.getElementById(button.dataset.copy));
    }
  }

  form.addEventListener('submit', event => {
    event.preventDefault();
    parse();
  });
  content.addEventListener('keydown', event => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) parse();
  });
  content.addEventListener('input', () => { file.value = ''; });
  file.addEventListener('change', () => { if (file.files.length) parse(); });
  document.addEventListener('dragover', event => {
    event.preventDefault();
    form.classList.add('dropping');
  });
  document.addEventListener('dragleave', event => { if (!event.relatedTarget) form.classList.remove('dropping'); });
  document.addEventListener('drop', event => {
    event.preventDefault();
    form.classList.remove('dropping');
    if (event.dataTransfer.files.length) {
      file.files = event.dataTransfer.files;
      parse();
    } else if (event.dataTransfer.getData('text/plain')) {
      content.value = event.dataTransfer.getData('text/plain');
      file.value = '';
      parse();
    }
  });
  document.querySelectorAll('button[data-copy]').forEach(button => button.addEventListener('click', () => copy(button)));
})();
