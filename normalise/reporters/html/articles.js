// The articles, side by side; each is built when it comes near the window.

const NEAR = '800px';
const FOLD = 5;
const boxes = [];

const labelOf = (change, text) => `${said(text) || 'nothing'}, ${DATA.states[change.state]}: ${change.code}, to ${said(change.after) || 'nothing'}`;

// One side of a mark. The left one is the control; the right one of what was put in is one, too, if there is text.
const markOf = (piece, side) => {
  const [before, after, numbers] = piece;
  const text = side === 'before' || after === null ? before : after;
  const first = CHANGES[numbers.find((n) => CHANGES[n].state.startsWith('applied'))] || CHANGES[numbers[0]];
  const style = after === null ? first.state : 'applied';
  const name = after === null ? 'span' : side === 'before' ? 'del' : 'ins';
  const mark = make(name, {
    class: `mark ${style}${text ? '' : ' empty'}`,
    'data-changes': numbers.join(' '),
    role: 'button',
    tabindex: '0',
    'aria-expanded': 'false',
    'aria-controls': 'card',
    'aria-label': labelOf(first, text),
  });
  return putMarked(mark, text);
};

const sideOf = (row, side) => {
  const box = make('div', { class: `side ${side}` });
  for (const piece of row) {
    if (typeof piece === 'string') put(box, piece);
    else if (side === 'after' && piece[1] === null) put(box, piece[0]);
    else box.append(markOf(piece, side));
  }
  return box;
};

const isMarked = (row) => row.some((piece) => typeof piece !== 'string');
const isBlank = (row) => row.every((piece) => typeof piece === 'string' && !piece.trim());

const rowOf = (row) => {
  const box = make('div', { class: isMarked(row) ? 'row' : 'row same' }, sideOf(row, 'before'), sideOf(row, 'after'));
  if (isMarked(row)) {
    box.firstChild.prepend(make('span', { class: 'side-name' }, 'Original'));
    box.lastChild.prepend(make('span', { class: 'side-name' }, 'Cleaned'));
  }
  return box;
};

// Rows without a mark between others are folded; a button shows them.
const foldOf = (rows) => {
  const button = make('button', { type: 'button', class: 'fold' }, `${counted(rows.length, 'unchanged line')}`);
  button.addEventListener('click', () => {
    const built = rows.map(rowOf);
    button.replaceWith(...built);
    built[0].tabIndex = -1;
    built[0].focus({ preventScroll: true });
  });
  return button;
};

const bodyOf = (rows) => {
  const seen = rows.filter((row) => !isBlank(row));
  const built = [];
  for (let at = 0; at < seen.length;) {
    let end = at;
    while (end < seen.length && !isMarked(seen[end])) end += 1;
    if (end - at > FOLD) {
      const [head, tail] = [at === 0 ? 0 : 1, end === seen.length ? 0 : 1];
      built.push(...seen.slice(at, at + head).map(rowOf), foldOf(seen.slice(at + head, end - tail)));
      built.push(...seen.slice(end - tail, end).map(rowOf));
    } else built.push(...seen.slice(at, end).map(rowOf));
    if (end < seen.length) built.push(rowOf(seen[end]));
    at = end + 1;
  }
  return built;
};

const fill = (number) => {
  const { box, file, built } = boxes[number];
  if (built) return;
  boxes[number].built = true;
  const body = box.querySelector('.body');
  if (file.rows) {
    const names = make('div', { class: 'names', 'aria-hidden': 'true' }, make('span', {}, 'Original'), make('span', {}, 'Cleaned'));
    body.append(names, ...bodyOf(file.rows));
  } else {
    body.append(make('p', { class: 'note' }, file.error ? 'It could not be read: ' : 'Its text is no longer as the log says; the list has its changes.'));
    if (file.error) put(body.lastChild, file.error);
  }
  body.style.minHeight = '';
  dim(number);
};

// Marks that do not fit the filter step back.
const dim = (number) => {
  const all = shown.numbers.size === CHANGES.length;
  for (const mark of boxes[number].box.querySelectorAll('[data-changes]')) {
    mark.classList.toggle('dim', !all && !numbersOf(mark).some((n) => shown.numbers.has(n)));
  }
};

// How high an article will be, roughly, so that the page does not jump.
const guess = (rows) => rows.reduce((sum, row) => sum + 1.7 * Math.ceil(row.reduce((n, p) => n + (typeof p === 'string' ? p : p[0]).length, 0) / 62), 4);

const buildArticles = () => {
  const watcher = new IntersectionObserver((entries) => {
    for (const entry of entries) if (entry.isIntersecting) fill(Number(entry.target.dataset.number));
  }, { rootMargin: NEAR });
  const found = new Map();
  for (const change of CHANGES) found.set(change.file, (found.get(change.file) || 0) + 1);
  DATA.files.forEach((file, number) => {
    const id = `article-${number}`;
    const facts = [counted(found.get(number) || 0, 'change')];
    if (file.words !== null) facts.push(counted(file.words, 'word'));
    if (file.rate !== null) facts.push(`${file.rate.toFixed(1)} artefacts per 1,000`);
    const box = make('article', { class: 'article', 'aria-labelledby': id, 'data-number': number },
      make('header', {}, put(make('h3', { id, dir: 'auto' }), file.name), make('p', {}, facts.join(' · '))),
      make('div', { class: 'body' }));
    if (file.rows) box.lastChild.style.minHeight = `${Math.min(guess(file.rows), 400)}rem`;
    boxes.push({ box, file, built: false });
    byId('articles').append(box);
    watcher.observe(box);
  });
};

const showArticles = () => {
  const all = shown.fits.length === CHANGES.length;
  boxes.forEach(({ box, built }, number) => {
    box.hidden = !(shown.files.has(number) || (all && !state.q));
    if (built && !box.hidden) dim(number);
  });
};

const markOfChange = (number) => {
  const file = CHANGES[number].file;
  fill(file);
  return [...boxes[file].box.querySelectorAll('.before [data-changes]')].find((m) => numbersOf(m).includes(number));
};
