(() => {
  'use strict';
  const root = document.documentElement;
  const all = (selector, within = document) => [...within.querySelectorAll(selector)];
  const make = (tag, properties, ...children) => {
    const element = Object.assign(document.createElement(tag), properties);
    element.append(...children);
    return element;
  };
  root.classList.add('js');

  // dark and light: as the system says until the reader chooses
  const theme = document.querySelector('.theme');
  const systemDark = matchMedia('(prefers-color-scheme: dark)');
  const isDark = () => (root.dataset.theme || (systemDark.matches ? 'dark' : 'light')) === 'dark';
  const showTheme = () => theme.setAttribute('aria-pressed', String(isDark()));
  theme.addEventListener('click', () => {
    root.dataset.theme = isDark() ? 'light' : 'dark';
    showTheme();
  });
  systemDark.addEventListener('change', showTheme);
  showTheme();

  // tables: every header sorts, some tables filter
  const shown = cell => cell.textContent.trim();
  const NONE = '–';
  const key = (cell, isNumber) => {
    const text = shown(cell);
    if (text === NONE || text === '') {
      return null;
    }
    if (cell.dataset.key !== undefined) {
      return Number(cell.dataset.key);
    }
    const number = Number.parseFloat(text.replaceAll(',', '').replace('below ', ''));
    return isNumber && !Number.isNaN(number) ? number : text;
  };
  const compare = (a, b) =>
    typeof a === 'number' && typeof b === 'number' ? a - b : String(a).localeCompare(String(b), 'en', {numeric: true});
  const sort = (table, column, ascending) => {
    const body = table.tBodies[0];
    const isNumber = table.tHead.rows[0].cells[column].dataset.type === 'number';
    const rows = [...body.rows].map(row => ({row, key: key(row.cells[column], isNumber)}));
    const known = rows.filter(entry => entry.key !== null);
    known.sort((a, b) => (ascending ? compare(a.key, b.key) : compare(b.key, a.key)));
    body.append(...known.map(entry => entry.row), ...rows.filter(entry => entry.key === null).map(entry => entry.row));
  };
  const makeSortable = table => {
    const headers = [...table.tHead.rows[0].cells];
    headers.forEach((header, column) => {
      const button = make('button', {type: 'button'}, ...header.childNodes);
      header.append(button);
      button.addEventListener('click', () => {
        const before = header.getAttribute('aria-sort');
        const ascending = before ? before === 'descending' : header.dataset.type !== 'number';
        headers.forEach(other => other.removeAttribute('aria-sort'));
        header.setAttribute('aria-sort', ascending ? 'ascending' : 'descending');
        sort(table, column, ascending);
      });
    });
  };
  const words = cell => shown(cell).split(', ');
  const makeFilterable = table => {
    const rows = [...table.tBodies[0].rows];
    const search = make('input', {type: 'search'});
    const count = make('output', {});
    const choices = [...table.tHead.rows[0].cells]
      .map((header, column) => ({header, column}))
      .filter(entry => entry.header.hasAttribute('data-choice'))
      .map(entry => {
        const options = [...new Set(rows.flatMap(row => words(row.cells[entry.column])))].filter(word => word !== '');
        const select = make('select', {}, make('option', {value: ''}, 'all'));
        options.sort((a, b) => compare(a, b)).forEach(word => select.append(make('option', {value: word}, word === NONE ? 'none' : word)));
        return {column: entry.column, select, label: entry.header.textContent.trim()};
      });
    const apply = () => {
      const wanted = search.value.trim().toLowerCase();
      let left = 0;
      rows.forEach(row => {
        const keeps = row.textContent.toLowerCase().includes(wanted)
          && choices.every(choice => choice.select.value === '' || words(row.cells[choice.column]).includes(choice.select.value));
        row.hidden = !keeps;
        left += keeps ? 1 : 0;
      });
      count.textContent = left === rows.length ? `${rows.length} rows` : `${left} of ${rows.length} rows`;
    };
    const bar = make('div', {className: 'filter'}, make('label', {}, table.dataset.filter, search));
    choices.forEach(choice => bar.append(make('label', {}, choice.label, choice.select)));
    bar.append(count);
    bar.addEventListener('input', apply);
    table.parentElement.before(bar);
    apply();
  };
  all('.scroll > table').forEach(table => {
    const rows = table.tBodies[0].rows.length;
    if (table.dataset.filter && rows > 3) {
      makeFilterable(table);
    }
    if (rows > 5) {
      makeSortable(table);
    }
  });

  // the time of day on the map
  const two = number => String(number).padStart(2, '0');
  const clock = seconds => {
    const days = Math.floor(seconds / 86400);
    const time = `${two(Math.floor(seconds / 3600) % 24)}:${two(Math.floor(seconds / 60) % 60)}`;
    return time + (seconds % 60 ? ':' + two(seconds % 60) : '') + (days > 0 ? `+${days}` : '');
  };
  const makePlayable = map => {
    const control = map.querySelector('.time');
    const windows = map.querySelector('.windows').dataset;
    const slider = control.querySelector('input');
    const output = control.querySelector('output');
    const play = control.querySelector('.play');
    const whole = control.querySelector('.all');
    const now = map.querySelector('.now');
    const worst = shown(now);
    const still = matchMedia('(prefers-reduced-motion: reduce)');
    const graphics = new Map();
    all('svg [data-seg]', map).forEach(graphic => {
      graphics.set(graphic.dataset.seg, [...(graphics.get(graphic.dataset.seg) || []), graphic]);
    });
    const segments = all('li[data-seg]', map).map(item => ({
      first: Number(item.dataset.first),
      levels: item.dataset.levels,
      worst: shown(item.querySelector('.los')).slice(-1),
      densities: item.dataset.densities.split(','),
      density: item.querySelector('.density'),
      densest: shown(item.querySelector('.density')),
      chip: item.querySelector('.los'),
      graphics: graphics.get(item.dataset.seg) || [],
      together: item.closest('.together') !== null,
    }));
    const paint = (segment, level) => {
      const known = level >= 'A' && level <= 'F';
      const name = known ? level : 'nobody';
      segment.chip.className = `los ${name}`;
      segment.chip.title = known ? `level of service ${level}` : 'nobody';
      segment.chip.replaceChildren(known ? make('span', {className: 'sr'}, 'level ') : '', known ? level : NONE);
      segment.graphics.forEach(graphic => {
        graphic.setAttribute('class', `${graphic.classList[0]} ${name}`);
        const letter = graphic.querySelector('tspan');
        if (letter) {
          letter.textContent = known ? level : NONE;
        }
      });
    };
    const showWindow = () => {
      const at = Number(slider.value);
      let busy = 0;
      segments.forEach(segment => {
        const level = segment.levels[at - segment.first] || '-';
        busy += level === '-' || segment.together !== map.classList.contains('everybody') ? 0 : 1;
        paint(segment, level);
        const thousandths = segment.densities[at - segment.first];
        segment.density.textContent = thousandths ? (thousandths / 1000).toFixed(3) : NONE;
      });
      const time = clock(Number(windows.start) + at * Number(windows.window));
      output.textContent = `${time}, ${busy} in use`;
      now.textContent = `At ${time}`;
      slider.setAttribute('aria-valuetext', time);
      whole.setAttribute('aria-pressed', 'false');
    };
    const showWhole = () => {
      segments.forEach(segment => {
        paint(segment, segment.worst);
        segment.density.textContent = segment.densest;
      });
      output.textContent = worst;
      now.textContent = worst;
      slider.setAttribute('aria-valuetext', worst);
      whole.setAttribute('aria-pressed', 'true');
    };
    let timer = 0;
    const stop = () => {
      clearInterval(timer);
      timer = 0;
      play.textContent = still.matches ? 'Next' : 'Play';
      output.setAttribute('aria-live', 'polite');
    };
    const step = () => {
      if (Number(slider.value) >= Number(slider.max)) {
        stop();
        return;
      }
      slider.value = Number(slider.value) + 1;
      showWindow();
    };
    play.addEventListener('click', () => {
      if (timer) {
        stop();
        return;
      }
      if (whole.getAttribute('aria-pressed') === 'true' || slider.value === slider.max) {
        slider.value = 0;
        if (still.matches) {
          showWindow();
          return;
        }
      }
      if (still.matches) {
        step();
        return;
      }
      output.setAttribute('aria-live', 'off');
      play.textContent = 'Pause';
      timer = setInterval(step, 120);
      showWindow();
    });
    slider.addEventListener('input', () => {
      stop();
      showWindow();
    });
    whole.addEventListener('click', () => {
      stop();
      showWhole();
    });
    // everybody at once: roads in place of segments
    const everybody = map.querySelector('.everybody input');
    if (everybody) {
      const showLayer = () => {
        map.classList.toggle('everybody', everybody.checked);
        if (whole.getAttribute('aria-pressed') !== 'true') {
          showWindow();
        }
      };
      everybody.addEventListener('change', showLayer);
      // a browser that comes back to a page keeps what was checked
      map.classList.toggle('everybody', everybody.checked);
    }
    // who wants no motion steps through the day
    still.addEventListener('change', stop);
    stop();
    showWhole();
  };
  all('.map').filter(map => map.querySelector('.windows')).forEach(makePlayable);

  // all cards of a section at once
  all('section').forEach(section => {
    const cards = all(':scope > .card', section);
    if (cards.length < 2) {
      return;
    }
    const button = make('button', {type: 'button', className: 'expand'});
    const isOpen = () => cards.every(card => card.open);
    const label = () => {
      button.textContent = isOpen() ? 'Close all' : 'Open all';
    };
    button.addEventListener('click', () => {
      const open = !isOpen();
      cards.forEach(card => {
        card.open = open;
      });
      label();
    });
    cards.forEach(card => card.addEventListener('toggle', label));
    label();
    cards[0].before(button);
  });

  // a map wider than the screen begins with its worst place
  const centre = scene => {
    const sign = scene.querySelector('.tag');
    if (sign && scene.scrollWidth > scene.clientWidth) {
      const at = sign.getBoundingClientRect();
      scene.scrollLeft += (at.left + at.right) / 2 - scene.getBoundingClientRect().left - scene.clientWidth / 2;
    }
  };

  // days as tabs
  const tabs = all('.tabs a');
  const panelOf = tab => document.getElementById(decodeURIComponent(tab.hash.slice(1)));
  const select = (tab, focus) => {
    tabs.forEach(other => {
      const chosen = other === tab;
      other.setAttribute('aria-selected', String(chosen));
      other.tabIndex = chosen ? 0 : -1;
      panelOf(other).hidden = !chosen;
    });
    all('.scene', panelOf(tab)).forEach(centre);
    if (focus) {
      tab.focus();
    }
  };
  const choose = (tab, focus) => {
    select(tab, focus);
    history.replaceState(null, '', tab.hash);
  };
  if (tabs.length > 0) {
    const list = tabs[0].closest('ul');
    list.setAttribute('role', 'tablist');
    list.setAttribute('aria-label', list.closest('nav').getAttribute('aria-label'));
    list.closest('nav').setAttribute('role', 'presentation');
    list.closest('nav').removeAttribute('aria-label');
    tabs.forEach((tab, index) => {
      const panel = panelOf(tab);
      tab.parentElement.setAttribute('role', 'presentation');
      tab.setAttribute('role', 'tab');
      tab.id = `${panel.id}-tab`;
      tab.setAttribute('aria-controls', panel.id);
      panel.setAttribute('role', 'tabpanel');
      panel.setAttribute('aria-labelledby', tab.id);
      tab.addEventListener('click', event => {
        event.preventDefault();
        choose(tab, false);
      });
      tab.addEventListener('keydown', event => {
        const to = {ArrowRight: index + 1, ArrowLeft: index - 1, Home: 0, End: tabs.length - 1, ' ': index}[event.key];
        if (to !== undefined) {
          event.preventDefault();
          choose(tabs[(to + tabs.length) % tabs.length], true);
        }
      });
    });
    const first = list.closest('nav').dataset.first;
    select(tabs.find(tab => decodeURIComponent(tab.hash) === first) || tabs[0], false);
  }

  all('.scene').forEach(centre);

  // links into closed cards and hidden days
  const reveal = behavior => {
    const target = location.hash.length > 1 && document.getElementById(decodeURIComponent(location.hash.slice(1)));
    if (!target) {
      return;
    }
    const tab = tabs.find(candidate => panelOf(candidate).contains(target));
    if (tab) {
      select(tab, false);
    }
    for (let card = target.closest('details'); card; card = card.parentElement.closest('details')) {
      card.open = true;
    }
    target.scrollIntoView({behavior});
  };
  addEventListener('hashchange', () => reveal('auto'));
  reveal('instant');

  // paper has no tabs and nothing to open
  let closed = [];
  let hidden = [];
  addEventListener('beforeprint', () => {
    closed = all('details:not([open])');
    hidden = all('.panel[hidden]');
    closed.forEach(card => {
      card.open = true;
    });
    hidden.forEach(panel => {
      panel.hidden = false;
    });
  });
  addEventListener('afterprint', () => {
    closed.forEach(card => {
      card.open = false;
    });
    hidden.forEach(panel => {
      panel.hidden = true;
    });
  });
})();
