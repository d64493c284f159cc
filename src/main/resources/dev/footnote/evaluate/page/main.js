/* Puts the page together. */

const stillness = matchMedia('(prefers-reduced-motion: reduce)');
const report = JSON.parse(document.getElementById('report').textContent);

const THEMES = ['auto', 'light', 'dark'];

function nextTheme(button) {
  const root = document.documentElement;
  const theme = THEMES[(THEMES.indexOf(root.dataset.theme || 'auto') + 1) % THEMES.length];
  root.dataset.theme = theme;
  button.textContent = `Theme: ${theme}`;
}

function broken() {
  return report.broken.length > 0 && section('broken', 'Broken cases',
    el('p', { class: 'lead' }, 'These could not be read or asked; the figures leave them out.'),
    el('ul', { class: 'plain' }, report.broken.map(fault =>
      el('li', {}, el('code', {}, fault.line > 0 ? `${fault.file}:${fault.line}` : fault.file), ` ${fault.error}`))));
}

function contents(sections) {
  return el('ul', {}, sections.map(part =>
    el('li', {}, el('a', { href: `#${part.id}` }, part.querySelector('h2').textContent))));
}

function start() {
  const sections = [summary(), comparison(), slices(), charts(), cases(), broken()].filter(Boolean);
  document.getElementById('about').append(...about());
  document.getElementById('footer').append(...footer());
  document.getElementById('main').replaceChildren(...sections);
  document.getElementById('contents').append(contents(sections));
  document.getElementById('theme').addEventListener('click', event => nextTheme(event.target));
  show();
  addEventListener('hashchange', openNamed);
  addEventListener('keydown', event => {
    if (event.key === '/' && !event.ctrlKey && !event.metaKey && !/^(INPUT|SELECT|TEXTAREA)$/.test(event.target.tagName)) {
      event.preventDefault();
      document.getElementById('words').focus();
    }
  });
  openNamed();
}

start();
