  const $ = s => document.querySelector(s), all = s => [...document.querySelectorAll(s)], here = id => document.getElementById(id);
  const serve = document.body.dataset.serve, acts = $('#acts');
  let now = null, version = document.body.dataset.version, over = false;

  // Cards, in the order in which they stand; those of a closed list are passed over.
  const cards = () => all('.card').filter(c => !c.closest('details:not([open])'));
  const byEvent = id => all('.card').find(c => c.dataset.id === id);
  const data = (c, name) => JSON.parse(c.dataset[name] || 'null');
  const line = c => c.querySelector('.line')?.textContent || c.querySelector('blockquote')?.textContent.trim() || '';
  const say = (words, bad) => { const p = $('#say'); p.textContent = words; p.classList.toggle('error-say', !!bad); clearTimeout(say.timer); say.timer = setTimeout(() => { p.textContent = '' }, bad ? 12000 : 5000) };
  const settled = c => c.classList.contains('decided') || c.classList.contains('mine');
  const toDecide = () => all('#queue .card').filter(c => !settled(c)).length;

  // What is not the answer to a key waits until that is painted; a hidden window paints nothing.
  const painted = () => new Promise(done => { requestAnimationFrame(() => setTimeout(done)); setTimeout(done, 250) });

  function select(c, how = {}) {
    if (!c) return;
    const fold = c.closest('details');
    if (fold) fold.open = true;
    if (now && now !== c) { now.removeAttribute('aria-current'); now.tabIndex = -1 }
    now = c;
    c.setAttribute('aria-current', 'true');
    c.tabIndex = 0;
    acts.hidden = false;
    const left = c.classList.contains('left');
    for (const b of acts.children) b.hidden = left && b.dataset.act !== 'accept';
    acts.querySelector('[data-act=accept]').lastChild.textContent = left ? ' Make an event' : ' Accept';
    acts.querySelector('[data-act=hide] span').textContent = c.classList.contains('hidden') ? 'Show' : 'Hide';
    acts.querySelector('[data-act=pin] span').textContent = c.dataset.pinned === 'true' ? 'Unpin' : 'Pin';
    if (acts.parentElement !== c) c.append(acts);
    if (how.focus !== false) c.focus({ preventScroll: true });
    if (how.scroll !== false) { follow = true; show() }
    mark(how.story !== false);
  }

  // What stands above the current card may get another height later: then it is shown again, unless the person has scrolled meanwhile.
  let follow = false;
  const show = () => { if (follow && now) now.scrollIntoView({ block: now.offsetHeight > innerHeight - 180 ? 'start' : 'nearest' }) }; // of one that is too high the beginning
  new ResizeObserver(show).observe($('#events'));
  for (const type of ['wheel', 'touchmove', 'pointerdown']) addEventListener(type, () => { follow = false }, { passive: true });

  // mark shows the current card's event in the story and in the picture.
  let marked = [], marking = 0;
  async function mark(scroll) {
    const turn = ++marking;
    await painted();
    if (turn !== marking || !now) return;
    for (const e of marked) e.classList.remove('on', 'in');
    const c = now, story = all('.story').find(s => s.dataset.story === c.dataset.story), pane = $('#reading');
    if (story?.hidden) showStory(story.id);
    const quotes = all(`.story [data-in~="${c.id}"]`), own = all(`.story [data-at~="${c.id}"]`), drawn = all(`#picture [data-at="${c.id}"]`);
    for (const e of quotes) e.classList.add('in');
    for (const e of [...own, ...drawn]) e.classList.add('on');
    marked = [...quotes, ...own, ...drawn];
    const first = own.find(e => e.closest('.story') === story) || own[0];
    if (first && scroll && first.offsetParent) {
      const r = first.getBoundingClientRect(), p = pane.getBoundingClientRect();
      if (getComputedStyle(pane).overflowY === 'auto' && (r.top < p.top + 20 || r.bottom > p.bottom - 20)) pane.scrollTop += r.top - p.top - p.height / 3;
    }
    for (const e of drawn) within($('#picture'), e);
  }

  // within scrolls the pane, and nothing else, to what stands in it.
  function within(pane, e) {
    const r = e.getBoundingClientRect(), p = pane.getBoundingClientRect();
    if (r.top < p.top || r.bottom > p.bottom) pane.scrollTop += r.top - p.top - p.height / 2;
    if (r.left < p.left || r.right > p.right) pane.scrollLeft += r.left - p.left - p.width / 2;
  }

  function showStory(id) {
    for (const s of all('.story')) s.hidden = s.id !== id;
    const which = $('#which');
    if (which) which.value = id;
  }

  function move(step) {
    const list = cards(), i = list.indexOf(now);
    select(list[i < 0 ? 0 : Math.max(0, Math.min(list.length - 1, i + step))]);
  }

  // next goes to what is still to be decided: below first, then from the top. From an event it goes to no phrase that was left out:
  // the same key would make an event of that.
  function next() {
    const list = cards(), i = list.indexOf(now), open = c => !settled(c) && !c.classList.contains('left');
    const c = list.slice(i + 1).find(open) || list.find(open) || (now?.classList.contains('left') && list.slice(i + 1).find(c => c.classList.contains('left') && !settled(c)));
    if (c) select(c); else if (now) select(now);
    $('#empty').hidden = toDecide() > 0;
  }

  // put shows a card as it was.
  function put(old, c) {
    if (old.contains(acts)) document.body.append(acts);
    old.replaceWith(c);
    select(c);
  }

  const have = new Map(); // what the page shows: by an element's id, the hash of what the server made

  // take puts in place what the server made anew, some at a time, so that a key that is pressed meanwhile is answered.
  async function take(out) {
    version = out.version;
    for (const [id, hash] of Object.entries(out.hashes || {})) have.set(id, hash);
    const place = { queue: $('#queue'), left: $('#left'), decided: $('#decided') };
    let since = performance.now();
    for (const [id, p] of Object.entries(out.parts)) {
      if (performance.now() - since > 5) { await new Promise(done => setTimeout(done)); since = performance.now() }
      if (undoing.has(id)) { version = ''; continue }
      have.set(id, p.hash);
      if (id === 'picture') { draw(p.html); continue }
      const old = here(id), current = old && old === now, focused = current && old.contains(document.activeElement);
      if (acts.parentElement === old) document.body.append(acts);
      const fresh = element(p.html);
      if (old && fresh.classList.contains('story')) fresh.hidden = old.hidden;
      if (old?.classList.contains('mine') && waits.has(id)) fresh.classList.add('mine');
      if (old && waits.has(id)) fresh.dataset.pinned = old.dataset.pinned;
      if (old) old.replaceWith(fresh); else place[p.list]?.append(fresh);
      if (current) { now = null; select(fresh, { focus: focused, scroll: false, story: false }) }
      if (id === 'stories') fresh.querySelector('select').value = all('.story').find(s => !s.hidden)?.id || '';
    }
    const at = now && now.id, focused = now && now.contains(document.activeElement);
    for (const id of out.gone || []) {
      const old = here(id);
      have.delete(id);
      if (!old) continue;
      if (old.contains(acts)) document.body.append(acts);
      if (at === id) { const list = cards(); now = list[list.indexOf(old) + 1] || list[list.indexOf(old) - 1] || null }
      old.remove();
    }
    const again = here(at) || now;
    if (!again?.isConnected) now = null;
    else if (again !== now || !again.contains(acts)) { now = null; select(again, { focus: focused, scroll: false, story: false }) }
    show();
  }

  function element(html) {
    const box = document.createElement('template');
    box.innerHTML = html;
    return box.content.firstElementChild;
  }

  // The picture is the dearest part: it is drawn anew when no key has been pressed for a while.
  let drawing = '', pause = 0;
  function draw(html) {
    drawing = html;
    rest();
  }
  function rest() {
    clearTimeout(pause);
    if (drawing) pause = setTimeout(() => requestIdleCallback(() => {
      if (!drawing) return;
      const old = $('#picture'), fresh = element(drawing), { scrollLeft, scrollTop } = old;
      drawing = '';
      old.replaceWith(fresh);
      Object.assign(fresh, { scrollLeft, scrollTop });
      show();
      mark(false);
    }), 400);
  }

  $('#keys-on').onchange = e => { $('#keys').textContent = e.target.checked ? 'Keys' : 'Keys (off)' };
  document.addEventListener('keydown', e => {
    rest();
    if (over || e.ctrlKey || e.metaKey || e.altKey || e.isComposing || document.querySelector('dialog[open]') || !$('#keys-on').checked) return;
    if (e.target.closest('input, textarea, select')) return;
    if (e.repeat && !'jk'.includes(e.key)) return e.preventDefault();
    if (/^(Page|Arrow|Home|End| )/.test(e.key)) follow = false;
    const act = { a: 'accept', x: 'hide', p: 'pin', d: 'date', s: 'status', e: 'line', w: 'who', m: 'merge', n: 'note' }[e.key];
    if (act) { if (!now) move(0); else if (act === 'accept' || !now.classList.contains('left')) actions[act](now) }
    else if (e.key === 'j') move(1);
    else if (e.key === 'k') move(-1);
    else if (e.key === 'u') undo();
    else if (e.key === 'q') end();
    else if (e.key === '?') keys();
    else return;
    e.preventDefault();
    held = e.key;
  });
  // The key that opens a form writes nothing into it.
  let held = '';
  document.addEventListener('beforeinput', e => { if (held && e.data === held) e.preventDefault() });
  document.addEventListener('keyup', () => { held = '' });

  document.addEventListener('click', e => {
    const at = e.target.closest('[data-at]'), card = e.target.closest('.card'), act = e.target.closest('[data-act]');
    if (act && now) return actions[act.dataset.act](now);
    if (e.target.closest('.close')) return e.target.closest('dialog').close();
    if (at) {
      e.preventDefault();
      const keys = at.dataset.at.split(' '), i = now ? keys.indexOf(now.id) : -1;
      tab('events');
      return select(here(keys[(i + 1) % keys.length]), { story: !at.closest('.story') });
    }
    if (card && !e.target.closest('a, button')) select(card, { scroll: false });
  });
  document.addEventListener('focusin', e => { const c = e.target.closest('.card'); if (c && c === e.target && c !== now) select(c, { focus: false }) });
  document.addEventListener('change', e => { if (e.target.id === 'which') showStory(e.target.value) });
  const keys = () => { $('#d-keys').showModal(); $('#d-keys .close').focus() };
  $('#keys').onclick = keys;

  // On a narrow page one of the three is shown at a time.
  function tab(name) {
    document.body.dataset.tab = name;
    for (const b of all('.tabs button')) b.setAttribute('aria-pressed', b.dataset.tab === name);
  }
  for (const b of all('.tabs button')) b.onclick = () => {
    tab(b.dataset.tab);
    mark(true).then(() => {
      if (b.dataset.tab === 'story') marked.find(e => e.closest('.story:not([hidden])'))?.scrollIntoView({ block: 'center' });
      if (b.dataset.tab === 'events') now?.scrollIntoView({ block: 'nearest' });
    });
  };
  addEventListener('resize', () => mark(true));
