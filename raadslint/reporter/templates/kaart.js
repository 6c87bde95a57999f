(() => {
  const bar = document.querySelector(".filter");
  if (bar) {
    bar.hidden = false;
    const rows = [...document.querySelectorAll("[data-ernst]")];
    const apply = () => {
      const on = new Set([...bar.querySelectorAll("input:checked")].map((i) => i.value));
      for (const row of rows) {
        row.hidden = !on.has(row.dataset.ernst) || (row.dataset.zekerheid === "aanwijzing" && !on.has("aanwijzing"));
      }
      for (const part of document.querySelectorAll(".afdeling")) part.hidden = !part.querySelector("[data-ernst]:not([hidden])");
      bar.querySelector("output").textContent = rows.filter((r) => !r.hidden).length + " van " + rows.length + " getoond";
    };
    bar.addEventListener("change", apply);
    apply();
  }
  addEventListener("beforeprint", () => document.querySelectorAll("details:not(.niet-op-papier)").forEach((d) => { d.open = true; }));
  const reveal = () => {
    const target = location.hash && document.getElementById(location.hash.slice(1));
    if (!target) return;
    for (let e = target; e; e = e.parentElement) { if (e.tagName === "DETAILS") e.open = true; e.hidden = false; }
    target.scrollIntoView();
  };
  addEventListener("hashchange", reveal);
})();
