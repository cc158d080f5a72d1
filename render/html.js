(() => {
  const root = document.querySelector('.ID'), bar = root.querySelector('.ID-search'), box = bar.querySelector('input');
  const items = [...root.querySelectorAll('ol > li')].map(li => [li.textContent.toLowerCase(), root.querySelectorAll('.' + li.classList[0])]);
  bar.hidden = items.length < 2;
  box.addEventListener('input', () => {
    const words = box.value.toLowerCase().split(/\s+/);
    for (const [text, all] of items)
      for (const e of all) e.classList.toggle('ID-out', !words.every(w => text.includes(w)));
  });
})();
