"""``make samples``: build the samples and their expected scorecards from the sources in ``samples/bron``.

DOCX by `samples.bouw`, PDF by LibreOffice, and the golden JSON by raadslint itself: read its difference before you
commit it.
"""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

from raadslint import api
from raadslint.gegevens import lees_yaml
from raadslint.reporter import json_kaart
from samples.bouw import bouw

HIER = Path(__file__).resolve().parent


def main() -> None:
    documents = [_docx(source) for source in sorted((HIER / "bron").glob("*.yaml"))]
    _pdf(documents)
    for document in documents:
        kaart_bestand(document)


def _docx(bron: Path) -> Path:
    target = HIER / "docx" / f"{bron.stem}.docx"
    target.parent.mkdir(exist_ok=True)
    target.write_bytes(bouw(lees_yaml(bron)))
    return target


def _pdf(documenten: list[Path]) -> None:
    """Tagged PDFs, as accessible papers should be. LibreOffice returns 0 even when it fails: look at the result."""
    office = shutil.which("soffice")
    if office is None:
        sys.exit("Voor de PDF's is LibreOffice nodig (Debian: libreoffice-writer-nogui).")
    options = 'pdf:writer_pdf_Export:{"UseTaggedPDF":{"type":"boolean","value":"true"}}'
    with tempfile.TemporaryDirectory() as profile:
        command = [office, f"-env:UserInstallation=file://{profile}", "--headless", "--convert-to", options]
        subprocess.run(
            [*command, "--outdir", str(HIER / "pdf"), *map(str, documenten)], check=True, capture_output=True
        )
    missing = [d.stem for d in documenten if not (HIER / "pdf" / f"{d.stem}.pdf").exists()]
    if missing:
        sys.exit(f"Geen PDF gemaakt van: {', '.join(missing)}")


def gouden_json(document: Path) -> str:
    """The scorecard of a sample as it is checked in: without the stamp that differs per release and per build."""
    card = json_kaart(api.toets(document))
    for stamp in ("raadslint", "sha256"):
        card.pop(stamp, None)
    card["normenkader"].pop("sha256", None)
    return json.dumps(card, ensure_ascii=False, indent=1, sort_keys=True) + "\n"


def kaart_bestand(document: Path) -> None:
    """Write the golden scorecard of a sample."""
    target = HIER / "scorekaarten" / f"{document.stem}.json"
    target.parent.mkdir(exist_ok=True)
    target.write_text(gouden_json(document), encoding="utf-8")


if __name__ == "__main__":
    main()
