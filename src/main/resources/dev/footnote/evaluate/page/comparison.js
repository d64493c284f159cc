/* Against an older report. */

function comparison() {
  const compared = report.comparison;
  if (!compared) {
    return null;
  }
  const losses = compared.metrics.filter(change => verdict(change) === 'worse');
  return section('comparison', 'Against the baseline',
    el('p', { class: 'lead' },
      losses.length
        ? `Significantly worse in ${losses.map(change => change.name).join(', ')}.`
        : 'Nothing got significantly worse.',
      ' Baseline: ', el('span', { class: 'path' }, compared.baseline),
      compared.cases ? `, ${plural(compared.cases, 'case')} in both.` : '.'),
    scrolling('Figures against the baseline', differences(compared.metrics)),
    el('div', { class: 'changes' },
      changes('Cases that got worse', 'worse', compared.worse),
      changes('Cases that got better', 'better', compared.better)));
}

function differences(metrics) {
  return el('table', { class: 'figures' },
    el('thead', {}, el('tr', {},
      el('th', { scope: 'col' }, 'metric'),
      ['before', 'after', 'difference', '95 % interval', 'p'].map(head => el('th', { scope: 'col', class: 'number' }, head)),
      el('th', { scope: 'col' }, 'verdict'))),
    el('tbody', {}, metrics.map(change => {
      const metric = report.metrics.find(known => known.name === change.name) || { group: '', value: change.after, high: null };
      const words = { better: 'better', worse: 'worse', same: 'no significant change' }[verdict(change)];
      const plain = value => figure(value, metric);
      return el('tr', {},
        el('th', { scope: 'row' }, change.name),
        [plain(change.before), plain(change.after), signed(change.difference, plain(change.difference)),
          `${signed(change.low, plain(change.low))} to ${signed(change.high, plain(change.high))}`,
          change.p < 0.001 ? '< .001' : share(change.p)].map(text => el('td', { class: 'number' }, text)),
        el('td', { class: verdict(change) }, words));
    })));
}

const CHANGES_SHOWN = 10;

function changes(title, kind, list) {
  const items = list.map(change => el('li', {},
    el('a', { href: `#case=${encodeURIComponent(change.id)}` }, change.id), ` ${change.metric} `,
    el('span', { class: `number ${kind}` }, `${share(change.before)} → ${share(change.after)}`)));
  return el('div', { class: 'card' },
    el('h3', {}, `${title} (${count(list.length)})`),
    list.length ? el('ul', { class: 'plain' }, items.slice(0, CHANGES_SHOWN)) : el('p', { class: 'empty' }, 'None.'),
    items.length > CHANGES_SHOWN && el('details', {},
      el('summary', {}, `${count(items.length - CHANGES_SHOWN)} more`),
      el('ul', { class: 'plain' }, items.slice(CHANGES_SHOWN))));
}
