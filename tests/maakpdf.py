"""Makes small PDF files for tests: text at a place, ruling lines, a picture, a password. No other program needed."""

from __future__ import annotations

import io
from dataclasses import dataclass, field

FONTS = {"gewoon": "Helvetica", "vet": "Helvetica-Bold", "cursief": "Helvetica-Oblique", "symbool": "ZapfDingbats"}
BREEDTE, HOOGTE = 595, 842
REGEL = 14.0
"""Distance between two lines of text."""


_DRAAIINGEN = {
    0: "",
    90: f"0 1 -1 0 {BREEDTE} 0 cm",
    180: f"-1 0 0 -1 {BREEDTE} {HOOGTE} cm",
    270: f"0 -1 1 0 0 {HOOGTE} cm",
}
"""What stands upright for the reader of a turned page stands turned in the file."""


@dataclass
class Blad:
    """One A4 page; places are in points from the lower left."""

    inhoud: list[str] = field(default_factory=list)
    beeld: bool = False
    tags: list[str] = field(default_factory=list)
    """Role of each tagged stretch; its place is its marked-content id."""

    def tekst(
        self, x: float, y: float, tekst: str, *, font: str = "gewoon", grootte: float = 11, tag: str = ""
    ) -> Blad:
        naam = list(FONTS).index(font)
        ruw = tekst.encode("cp1252").replace(b"\\", b"\\\\").replace(b"(", b"\\(").replace(b")", b"\\)")
        stuk = f"BT /F{naam} {grootte} Tf {x} {y} Td ({ruw.decode('latin-1')}) Tj ET"
        if tag:
            stuk = f"/{tag} << /MCID {len(self.tags)} >> BDC {stuk} EMC"
            self.tags.append(tag)
        self.inhoud.append(stuk)
        return self

    def regels(
        self,
        x: float,
        y: float,
        regels: list[str],
        *,
        afstand: float = REGEL,
        font: str = "gewoon",
        grootte: float = 11,
    ) -> Blad:
        """Lines under each other, the first at y."""
        for i, regel in enumerate(regels):
            self.tekst(x, y - i * afstand, regel, font=font, grootte=grootte)
        return self

    def lijn(self, x0: float, y0: float, x1: float, y1: float) -> Blad:
        self.inhoud.append(f"0.5 w {x0} {y0} m {x1} {y1} l S")
        return self

    def rooster(self, xs: list[float], ys: list[float]) -> Blad:
        """Ruling lines at all of these x and y."""
        for x in xs:
            self.lijn(x, min(ys), x, max(ys))
        for y in ys:
            self.lijn(min(xs), y, max(xs), y)
        return self


def maak_pdf(*bladen: Blad, titel: str = "", wachtwoord: str | None = None, draai: int = 0) -> bytes:
    """The bytes of a PDF of these pages; ``wachtwoord`` "" encrypts it so that anyone can open it."""
    objecten: list[bytes] = [b"<< /Type /Catalog /Pages 2 0 R >>", b""]
    fonts: list[str] = []
    for naam in FONTS.values():
        codering = "" if naam == "ZapfDingbats" else " /Encoding /WinAnsiEncoding"
        objecten.append(f"<< /Type /Font /Subtype /Type1 /BaseFont /{naam}{codering} >>".encode())
        fonts.append(f"/F{len(fonts)} {len(objecten)} 0 R")
    pixel = (
        b"<< /Type /XObject /Subtype /Image /Width 1 /Height 1 /ColorSpace /DeviceGray /BitsPerComponent 8 /Length 1 >>"
    )
    objecten.append(pixel + b"\nstream\n\x80\nendstream")
    bronnen = f"/Font << {' '.join(fonts)} >> /XObject << /Im {len(objecten)} 0 R >>"
    kinderen: list[str] = []
    for blad in bladen:
        draaiing = [_DRAAIINGEN[draai]]
        beeld = [f"q {BREEDTE} 0 0 {HOOGTE} 0 0 cm /Im Do Q"] if blad.beeld else []
        stroom = "\n".join(draaiing + beeld + blad.inhoud).encode("latin-1")
        objecten.append(b"<< /Length %d >>\nstream\n%s\nendstream" % (len(stroom), stroom))
        pagina = (
            f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 {BREEDTE} {HOOGTE}] /Rotate {draai} "
            f"/StructParents {len(kinderen)} /Resources << {bronnen} >> /Contents {len(objecten)} 0 R >>"
        )
        objecten.append(pagina.encode())
        kinderen.append(f"{len(objecten)} 0 R")
    objecten[1] = f"<< /Type /Pages /Kids [{' '.join(kinderen)}] /Count {len(kinderen)} >>".encode()
    _voeg_tags_toe(objecten, bladen, kinderen)
    objecten.append(f"<< /Title ({titel}) >>".encode("latin-1"))
    inhoud = _schrijf(objecten)
    return inhoud if wachtwoord is None else _versleuteld(inhoud, wachtwoord)


def _voeg_tags_toe(objecten: list[bytes], bladen: tuple[Blad, ...], kinderen: list[str]) -> None:
    """The structure tree: one element for each tagged stretch, in order."""
    if not any(blad.tags for blad in bladen):
        return
    wortel = len(objecten) + 1
    objecten.append(b"")
    elementen: list[str] = []
    per_blad: list[str] = []
    for nummer, (blad, pagina) in enumerate(zip(bladen, kinderen, strict=True)):
        eigen = []
        for merk, tag in enumerate(blad.tags):
            objecten.append(f"<< /Type /StructElem /S /{tag} /P {wortel} 0 R /Pg {pagina} /K {merk} >>".encode())
            eigen.append(f"{len(objecten)} 0 R")
        elementen += eigen
        per_blad.append(f"{nummer} [{' '.join(eigen)}]")
    boom = f"<< /Type /StructTreeRoot /K [{' '.join(elementen)}] /ParentTree << /Nums [{' '.join(per_blad)}] >> >>"
    objecten[wortel - 1] = boom.encode()
    objecten[0] = (
        f"<< /Type /Catalog /Pages 2 0 R /MarkInfo << /Marked true >> /StructTreeRoot {wortel} 0 R >>".encode()
    )


def _schrijf(objecten: list[bytes]) -> bytes:
    uit = io.BytesIO()
    uit.write(b"%PDF-1.4\n")
    plaatsen = []
    for nummer, obj in enumerate(objecten, 1):
        plaatsen.append(uit.tell())
        uit.write(b"%d 0 obj\n%s\nendobj\n" % (nummer, obj))
    begin = uit.tell()
    uit.write(b"xref\n0 %d\n0000000000 65535 f \n" % (len(objecten) + 1))
    for plaats in plaatsen:
        uit.write(b"%010d 00000 n \n" % plaats)
    uit.write(
        b"trailer\n<< /Size %d /Root 1 0 R /Info %d 0 R >>\nstartxref\n%d\n%%%%EOF\n"
        % (len(objecten) + 1, len(objecten), begin)
    )
    return uit.getvalue()


def _versleuteld(inhoud: bytes, wachtwoord: str) -> bytes:
    from pypdf import PdfReader, PdfWriter

    schrijver = PdfWriter(clone_from=PdfReader(io.BytesIO(inhoud)))
    schrijver.encrypt(user_password=wachtwoord, owner_password="eigenaar", algorithm="RC4-128")
    uit = io.BytesIO()
    schrijver.write(uit)
    return uit.getvalue()
