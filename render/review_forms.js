  // The forms in which a value is given.
  let asked = 0;
  const bare = c => line(c).replace(/^[“‘"]+|[”’".]+$/g, '');
  const actions = {
    accept: c => c.classList.contains('left') ? (c.dataset.date ? decide({ add: { date: c.dataset.date, summary: bare(c) } }, c) : ask('add', c)) : settled(c) && !c.classList.contains('mine') ? next() : decide({ accept: true }, c),
    hide: c => decide({ hide: !c.classList.contains('hidden') }, c),
    pin: c => decide({ pin: c.dataset.pinned !== 'true' }, c),
    date: c => ask('date', c), status: c => ask('status', c), line: c => ask('line', c), who: c => ask('who', c), merge: c => ask('merge', c), note: c => ask('note', c),
  };

  const number = c => +(c.querySelector('.head .mark span')?.textContent || 0);
  const named = c => (number(c) ? number(c) + '. ' : '') + c.querySelector('.date').textContent + ': ' + line(c);
  const list = s => s.split(';').map(n => n.trim()).filter(Boolean);
  const forms = {
    date: { open(f, c) { f.date.value = c.dataset.date; choices(f, [{ Date: c.dataset.date, Words: c.querySelector('.date').textContent, Why: 'as it is' }, ...(data(c, 'dates') || [])].map(d => [d.Words + ' (' + d.Why + ')', d.Date]), 'date') },
      read: f => f.date.value.trim() && { set: { date: f.date.value.trim() } } },
    status: { open(f, c) { for (const r of f.querySelectorAll('[name=status]')) r.checked = r.value === c.dataset.status }, read: f => ({ set: { status: f.status.value } }) },
    line: { open(f, c) { f.summary.value = data(c, 'names').line[0]; choices(f, (data(c, 'lines') || []).map(l => [l, l]), 'summary') }, read: f => f.summary.value.trim() && { set: { summary: f.summary.value.trim() } } },
    who: { open(f, c) { const n = data(c, 'names'); f.actors.value = n.actors.join('; '); f.places.value = n.places.join('; '); delete f.dataset.commas }, read(f, c) { // only what is another
      const n = data(c, 'names'), set = { actors: list(f.actors.value), places: list(f.places.value) }, other = Object.keys(set).filter(k => set[k].join(';') !== n[k].join(';'));
      const commas = other.flatMap(k => set[k].filter(s => s.includes(',') && !n[k].includes(s))).join('; ');
      if (commas && f.dataset.commas !== commas) { f.dataset.commas = commas; return { error: `“${commas}” would be one name: part names by ; or save again, if the comma is part of the name.` } }
      return { set: other.length ? Object.fromEntries(other.map(k => [k, set[k]])) : set };
    } },
    merge: { open: openMerge, read: f => {
      const other = f.querySelector('[name=with]:checked')?.value;
      return other && (f.lead.value === other ? { merge: [f.dataset.event], lead: byEvent(other) } : { merge: [other] });
    } },
    note: { open(f, c) { f.note.value = c.dataset.note }, read: f => ({ note: f.note.value.trim() }) },
    add: { open(f, c) { f.date.value = c.dataset.date; f.summary.value = bare(c) }, read: f => f.date.value.trim() && f.summary.value.trim() && { add: { date: f.date.value.trim(), summary: f.summary.value.trim() } } },
  };

  function radio(name, value, words, checked) {
    const l = document.createElement('label'), r = document.createElement('input');
    Object.assign(r, { type: 'radio', name, value, checked });
    l.append(r, ' ' + words);
    return l;
  }

  // Of two events that become one, one gives date, status and wording: the one that was corrected, if the other was not.
  function openMerge(f, c) {
    const events = all('.card:not(.left):not(.hidden)').filter(o => o !== c).sort((a, b) => number(a) - number(b)), after = events.find(o => number(o) > number(c)) || events.at(-1);
    f.dataset.event = c.dataset.id;
    f.querySelector('.with').replaceChildren(...events.map(o => radio('with', o.dataset.id, named(o), o === after)));
    const choose = () => {
      const o = byEvent(f.querySelector('[name=with]:checked')?.value);
      if (!o) return;
      const first = c.dataset.own || !o.dataset.own ? c : o;
      f.querySelector('.lead').replaceChildren(...[c, o].map(e => radio('lead', e.dataset.id, named(e), e === first)));
      warn();
    };
    const warn = () => {
      const o = byEvent(f.querySelector('[name=with]:checked')?.value), other = f.lead?.value === c.dataset.id ? o : c;
      f.querySelector('.warn').textContent = other?.dataset.own ? `The correction of ${number(other) || 'the other'} will not show: ${other.dataset.own}.` : '';
    };
    f.onchange = e => { if (e.target.name === 'with') choose(); else if (e.target.name === 'lead') warn() };
    choose();
  }

  function choices(f, pairs, field) {
    f.querySelector('.choices').replaceChildren(...pairs.map(([words, value]) => {
      const b = document.createElement('button');
      b.type = 'button';
      b.textContent = words;
      b.onclick = () => { f[field].value = value; f[field].focus(); hint(f) };
      return b;
    }));
  }

  // The day that was typed is shown in full while it is typed.
  let typing = 0;
  function hint(f) {
    const p = f.querySelector('.hint'), text = f.date?.value.trim();
    if (!p || !serve) return;
    const turn = ++typing;
    if (!text) { p.textContent = ''; return }
    setTimeout(async () => {
      if (turn !== typing) return;
      const ask = { event: f.dataset.event, phrase: f.dataset.phrase, set: { date: text } };
      const out = await fetch(serve + 'date', { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(ask) }).then(r => r.json()).catch(() => ({}));
      if (turn === typing) p.textContent = out.told ? '→ ' + out.told : '';
    }, 120);
  }
  document.addEventListener('input', e => { if (e.target.name === 'date') hint(e.target.form) });

  function ask(what, c) {
    const d = $('#d-' + what), f = d.querySelector('form'), left = c.classList.contains('left');
    asked++;
    f.reset();
    f.dataset.event = left ? '' : c.dataset.id;
    f.dataset.phrase = left ? c.id : '';
    f.querySelector('.error').textContent = '';
    f.querySelector('.about').textContent = named(c);
    forms[what].open(f, c);
    hint(f);
    f.onsubmit = e => {
      e.preventDefault();
      const { lead, ...q } = forms[what].read(f, c) || { error: 'It is empty.' };
      if (q.error) { f.querySelector('.error').textContent = q.error; return }
      decide({ ...q, why: f.why.value.trim() || undefined }, lead || c, f);
    };
    d.onclose = () => { if (now && now.isConnected) now.focus({ preventScroll: true }) };
    d.showModal();
    const first = f.querySelector('[type=radio]:checked, input:not([type=radio]), textarea');
    first.focus();
    if (first.select) first.select();
  }

  // Where the page starts.
  if (!serve) showKept(); else run(() => post('sync', {}).catch(() => {}));
  const start = cards().find(c => !settled(c));
  if (start) select(start, { scroll: false });
  // Cards out of sight are laid out after the page is shown, some at a time. For good: to ask of hundreds with each key whether they
  // have come into sight costs more than all else.
  const lay = list => requestIdleCallback(() => { for (const c of list.splice(0, 10)) c.style.contentVisibility = 'visible'; if (list.length) lay(list) });
  lay(cards());
