// From change to change, and the keys.

const remember = (numbers) => {
  state.at = String((numbers.map((n) => CHANGES[n]).find((c) => shown.numbers.has(c.number)) || CHANGES[numbers[0]]).number);
  writeAddress();
};

// Brings a change into view, gives its mark the focus and shows its card.
const go = (number, quiet = false) => {
  const mark = state.view === 'list' ? lineOfChange(number) : markOfChange(number);
  if (!mark) return;
  for (const old of document.querySelectorAll('.current')) old.classList.remove('current');
  mark.classList.add('current');
  mark.scrollIntoView({ block: 'center' });
  mark.focus({ preventScroll: true });
  state.at = String(number);
  writeAddress();
  if (!quiet) open(mark, numbersOf(mark), false);
};

// One on or back among those that fit; changes of one mark are one step.
const step = (by) => {
  if (!shown.fits.length) return;
  let index = shown.fits.findIndex((c) => String(c.number) === state.at);
  if (index < 0) {
    go((by > 0 ? shown.fits[0] : shown.fits.at(-1)).number);
    return;
  }
  const together = owner && isOpen() && state.view === 'articles' ? new Set(numbersOf(owner)) : new Set();
  do index += by; while (shown.fits[index] && together.has(shown.fits[index].number));
  if (shown.fits[index]) go(shown.fits[index].number);
};

const KEY = {
  j: () => step(1),
  k: () => step(-1),
  '/': () => byId('q').focus(),
  v: () => choose({ view: state.view === 'list' ? 'articles' : 'list' }),
  c: () => clear(),
  '?': () => byId('help').showModal(),
};

const isTyping = (target) => target.closest('input:not([type=checkbox]), select, textarea') !== null;

const onKey = (event) => {
  if (byId('help').open || event.ctrlKey || event.metaKey || event.altKey) return;
  if (event.key === 'Escape') {
    if (isOpen()) close(true);
    else if (event.target.id === 'q') byId('q').blur();
    return;
  }
  const mark = markAt(event.target);
  if (mark && mark.tagName !== 'BUTTON' && (event.key === 'Enter' || event.key === ' ')) {
    event.preventDefault();
    remember(numbersOf(mark));
    open(mark, numbersOf(mark), true);
    return;
  }
  const act = KEY[event.key];
  if (!act || isTyping(event.target) || !byId('single').checked) return;
  event.preventDefault();
  act();
};
