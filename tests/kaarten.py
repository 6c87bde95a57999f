# ruff: noqa: E501 -- the lines of a proposal are as long as they are
"""Made-up scorecards, built by hand from the model, so that the reports can be tested without the rest of the house.

The texts are written in a small notation: ``@2`` starts page 2, ``# Kop {rubriek}`` is a heading, ``1. …`` a list
item, ``| a | b`` a table row, anything else a paragraph.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable
from dataclasses import replace
from datetime import date

from raadslint.model import (
    Antwoord,
    Antwoordwoord,
    Beslispunt,
    Besluitverschil,
    Bevinding,
    Bijlage,
    Blok,
    Deel,
    Document,
    Dossier,
    Ernst,
    Fout,
    Kaderkenmerk,
    Kenmerk,
    Kwaliteit,
    Leesniveau,
    NietBeoordeeld,
    Passage,
    Puntoordeel,
    Rubriek,
    Scorekaart,
    Soortoordeel,
    Vindplaats,
    Waarneming,
    Zekerheid,
)
from raadslint.reporter.toelichting import Rubriekvragen, Toelichting

SLECHT = """
@1
# Raadsvoorstel {overig}
| Onderwerp | Krediet vernieuwing sporthal De Wissel
| Zaaknummer | Z-2031-0418
| Raadsvergadering | 14 april 2031
| Portefeuillehouder | M. Zandstra
| Steller | J. de Vos
# Te nemen besluit {besluit}
1. In te stemmen met de vernieuwing van sporthal De Wissel en het college op te dragen dit in principe uit te werken.
2. Een krediet van € 92.500 beschikbaar te stellen voor de voorbereiding.
3. Kennis te nemen van de notitie Sport in beweging.
# Waarom dit voorstel en wat is het effect {aanleiding,effect}
De sporthal is in 1978 gebouwd en voldoet niet meer aan de eisen. Er wordt door het PoHo en de SLA al geruime tijd gesproken over de wenselijkheid van een vernieuwing, waarbij door de gebruikers, de verenigingen en de scholen die van de hal gebruikmaken is aangegeven dat de huidige situatie op termijn niet houdbaar wordt geacht.
Met dit voorstel krijgt de gemeente een toekomstbestendige sporthal.
# Argumentatie {argumentatie}
1.1 De hal is versleten
Uit de keuring van 12 november 2030 blijkt dat het dak binnen drie jaar vervangen moet worden.
# Kanttekeningen en risico’s {kanttekeningen}
N.v.t.
@2
# Financiën {financien}
De voorbereiding kost € 90.000. Het krediet wordt meegenomen in de voorjaarsnota.
# Communicatie {communicatie}
De gebruikers worden te zijner tijd geïnformeerd.
# VN-verdrag Handicap {vn-verdrag}
# Planning en evaluatie {planning}
Na het besluit starten wij zo spoedig mogelijk met de uitwerking.
# Bijlagen {bijlagen}
1. Keuringsrapport sporthal De Wissel
2. Notitie Sport in beweging
@3
# Raadsbesluit {raadsbesluit}
De raad van de gemeente Zilverveen besluit:
1. In te stemmen met de vernieuwing van sporthal De Wissel en het college op te dragen dit in principe uit te werken.
2. Een krediet van € 90.000 beschikbaar te stellen voor de voorbereiding.
3. Kennis te nemen van de notitie Sport in beweging.
"""

GOED = """
@1
# Raadsvoorstel {overig}
| Onderwerp | Verordening speelruimte 2031
| Zaaknummer | Z-2031-0097
| Raadsvergadering | 12 mei 2031
| Portefeuillehouder | A. Hofstee
# Te nemen besluit {besluit}
1. De Verordening speelruimte gemeente Zilverveen 2031 vast te stellen en in werking te laten treden op 1 juli 2031.
# Waarom dit voorstel {aanleiding}
De huidige verordening loopt af op 30 juni 2031.
# Wat is het effect {effect}
In 2033 ligt voor 95% van de kinderen een speelplek binnen 400 meter.
# Argumentatie {argumentatie}
1.1 De verordening geeft ouders houvast
In 2030 vroegen 212 ouders om duidelijkheid.
# Alternatieven {alternatieven}
U kunt de oude verordening verlengen. Dat kost niets, maar dan blijven 14 buurten zonder speelplek.
# Financiën {financien}
De kosten zijn € 40.000 per jaar. Zij komen uit het budget Spelen in de begroting 2031.
# Bijlagen {bijlagen}
1. Verordening speelruimte gemeente Zilverveen 2031
"""

_LINE = re.compile(
    r"@(?P<pagina>\d+)|# (?P<kop>[^{]+) \{(?P<rubrieken>[^}]+)\}|(?P<nummer>\d+(?:\.\d+)?)\.? (?P<punt>\S.*)"
    r"|\| (?P<naam>[^|]+) \| (?P<waarde>.+)|(?P<tekst>.+)"
)

TOELICHTING = Toelichting(
    vragen={
        "taal.1": "Is het voorstel helder geschreven, met weinig jargon en afkortingen?",
        "taal.2": "Is het voorstel beknopt, met een samenvatting van de bijlagen?",
        "sjabloon.1": "Is het voorstel zonder bijlagen te lezen?",
        "sjabloon.2": "Zijn alle kopjes van het sjabloon ingevuld, of is uitgelegd waarom niet?",
        "besluit.1": "Staat er een helder besluit met beslispunten?",
        "besluit.2": "Kan de raad het besluit of de beslispunten amenderen?",
        "waarom.1": "Is duidelijk wat de aanleiding is?",
        "waarom.2": "Is duidelijk welke effecten en doelen het voorstel heeft?",
        "alternatieven.1": "Staan de belangrijkste alternatieven erin?",
        "alternatieven.2": "Staan bij de alternatieven de voor- en nadelen?",
        "argumentatie.1": "Is elk beslispunt onderbouwd met argumenten?",
        "financien.1": "Staan de nodige incidentele en structurele middelen erin?",
        "financien.2": "Is duidelijk welke post de kosten dekt, en met welk gevolg?",
        "bijlagen.1": "Zijn de bijlagen in het voorstel opgesomd?",
    },
    rubrieken=(
        Rubriekvragen("taal", "Taal", ("taal.1", "taal.2")),
        Rubriekvragen("sjabloon", "Sjabloon", ("sjabloon.1", "sjabloon.2")),
        Rubriekvragen("besluit", "Voorgesteld besluit", ("besluit.1", "besluit.2")),
        Rubriekvragen("waarom", "Waarom dit besluit", ("waarom.1", "waarom.2")),
        Rubriekvragen("alternatieven", "Alternatieven", ("alternatieven.1", "alternatieven.2")),
        Rubriekvragen("argumentatie", "Argumentatie", ("argumentatie.1",)),
        Rubriekvragen("financien", "Financiën", ("financien.1", "financien.2")),
        Rubriekvragen("bijlagen", "Bijlagen", ("bijlagen.1",)),
    ),
    regels={"dictum-dekking-ontbreekt": "Beslispunt vraagt geld zonder dekking te noemen"},
    feiten={"dekking-benoemd": "Het voorstel noemt een begrotingspost, reserve of budget als dekking."},
)


def document(naam: str, tekst: str) -> tuple[Document, tuple[tuple[str, ...], ...]]:
    """The document of a text in the notation above, and per block the rubrieken it stands under."""
    blokken: list[Blok] = []
    onder: list[tuple[str, ...]] = []
    pagina, nu, rij = 1, ("kenmerken",), 0
    for line in filter(None, tekst.splitlines()):
        match = _LINE.fullmatch(line)
        assert match
        if match["pagina"]:
            pagina = int(match["pagina"])
            continue
        kant = len(blokken) + 1
        if match["naam"]:
            rij += 1
            for kolom, inhoud in enumerate((match["naam"], match["waarde"]), start=1):
                blokken.append(
                    Blok(
                        nummer=kant + kolom - 1, soort="cel", tekst=inhoud, pagina=pagina, tabel=1, rij=rij, kolom=kolom
                    )
                )
                onder.append(("kenmerken",))
            continue
        if match["kop"]:
            nu = tuple(match["rubrieken"].split(","))
            blok = Blok(nummer=kant, soort="kop", tekst=match["kop"], niveau=1, pagina=pagina)
        elif match["punt"]:
            blok = Blok(
                nummer=kant, soort="lijstpunt", tekst=match["punt"], lijstnummer=match["nummer"] + ".", pagina=pagina
            )
        else:
            blok = Blok(nummer=kant, soort="alinea", tekst=match["tekst"], pagina=pagina)
        blokken.append(blok)
        onder.append(nu)
    blocks = tuple(blokken)
    return Document(bestand=naam, formaat="docx", sha256="ab" * 32, blokken=blocks, paginas=pagina), tuple(onder)


def _rubrieken(doc: Document, onder: tuple[tuple[str, ...], ...]) -> tuple[Rubriek, ...]:
    rows: list[Rubriek] = []
    for blok, namen in zip(doc.blokken, onder, strict=True):
        if "raadsbesluit" in namen:
            break
        if blok.soort == "kop":
            rows.append(
                Rubriek(
                    rubrieken=namen,
                    kop=blok.tekst,
                    niveau=1,
                    nummer="",
                    deel="voorstel",
                    kopblok=blok,
                    passages=(),
                    volgnummer=len(rows) + 1,
                )
            )
        elif rows and blok.soort != "cel":
            rows[-1] = _met_passage(rows[-1], blok)
    return tuple(rows)


def _met_passage(rubriek: Rubriek, blok: Blok) -> Rubriek:
    passage = Passage(blok=blok, begin=0, eind=len(blok.tekst))
    return Rubriek(
        rubrieken=rubriek.rubrieken,
        kop=rubriek.kop,
        niveau=1,
        nummer="",
        deel="voorstel",
        kopblok=rubriek.kopblok,
        passages=(*rubriek.passages, passage),
        volgnummer=rubriek.volgnummer,
    )


def _punten(doc: Document, onder: tuple[tuple[str, ...], ...], naam: str) -> tuple[Beslispunt, ...]:
    mine = [b for b, o in zip(doc.blokken, onder, strict=True) if naam in o and b.soort == "lijstpunt"]
    return tuple(
        Beslispunt(
            nummer=b.lijstnummer.rstrip("."),
            volgnummer=i,
            tekst=b.tekst,
            passages=(Passage(blok=b, begin=0, eind=len(b.tekst)),),
        )
        for i, b in enumerate(mine, start=1)
    )


def dossier(naam: str, tekst: str, voorsteltype: str = "geld") -> Dossier:
    """The dossier of a text in the notation above."""
    doc, onder = document(naam, tekst)
    besluit = next(
        (b.nummer for b, o in zip(doc.blokken, onder, strict=True) if "raadsbesluit" in o), len(doc.blokken) + 1
    )
    delen = [
        Deel(
            soort="voorstel",
            bestand=naam,
            eerste=1,
            laatste=besluit - 1,
            paginas=(1, 2),
            begint_met="Raadsvoorstel",
            grond="de kop Raadsvoorstel",
        )
    ]
    if besluit <= len(doc.blokken):
        delen.append(
            Deel(
                soort="raadsbesluit",
                bestand=naam,
                eerste=besluit,
                laatste=len(doc.blokken),
                paginas=(3, 3),
                begint_met="Raadsbesluit",
                grond="de kop Raadsbesluit",
            )
        )
    cells = [b.tekst for b in doc.blokken if b.soort == "cel"]
    kenmerken = tuple(
        Kenmerk(naam=k.lower(), waarde=v, datum=date(2031, 4, 14) if k == "Raadsvergadering" else None)
        for k, v in zip(cells[::2], cells[1::2], strict=True)
    )
    bijlagen = tuple(
        Bijlage(nummer=b.lijstnummer.rstrip("."), naam=b.tekst, passage=Passage(blok=b, begin=0, eind=len(b.tekst)))
        for b, o in zip(doc.blokken, onder, strict=True)
        if "bijlagen" in o and b.soort == "lijstpunt"
    )
    return Dossier(
        document=doc,
        bijlagedocumenten=(),
        delen=tuple(delen),
        documentsoort=Soortoordeel(
            soort="raadsvoorstel",
            zekerheid="vastgesteld",
            gronden=("de kop Raadsvoorstel", "een rubriek Te nemen besluit"),
        ),
        voorsteltype=voorsteltype,
        indiener="college",
        fase="concept",
        sjabloon="berkelland-2019",
        vereist=("besluit", "aanleiding", "argumentatie"),
        kenmerken=kenmerken,
        rubrieken=_rubrieken(doc, onder),
        beslispunten=_punten(doc, onder, "besluit"),
        besluitpunten=_punten(doc, onder, "raadsbesluit"),
        bijlagen=bijlagen,
    )


def plek(d: Dossier, citaat: str, rol: str = "", keer: int = 1) -> Vindplaats:
    """The place of the ``keer``-th block that holds these words."""
    blok = [b for b in d.document.blokken if citaat in b.tekst][keer - 1]
    deel = next(x for x in d.delen if x.eerste <= blok.nummer <= x.laatste)
    rubriek = next((r.rubrieken[0] for r in d.rubrieken if blok in [r.kopblok, *(p.blok for p in r.passages)]), "")
    begin = blok.tekst.index(citaat)
    return Vindplaats(
        citaat=citaat,
        deel=deel.soort,
        bestand=d.document.bestand,
        rubriek=rubriek,
        pagina=blok.pagina,
        blok=blok.nummer,
        begin=begin,
        eind=begin + len(citaat),
        rol=rol,
    )


def bevinding(
    regel: str,
    ernst: Ernst,
    boodschap: str,
    *plaatsen: Vindplaats,
    herstel: str = "",
    vragen: Iterable[str] = (),
    zekerheid: Zekerheid = "vastgesteld",
    over: str = "document",
    gezocht: Iterable[str] = (),
    rubriek: str = "",
    gebrek: str = "",
    lijst: str = "",
    item: str = "",
    paar: tuple[str, str] | None = None,
) -> Bevinding:
    """A finding with a stable, made-up fingerprint."""
    return Bevinding(
        regel=regel,
        over=over,
        vragen=tuple(vragen),
        ernst=ernst,
        zekerheid=zekerheid,
        boodschap=boodschap,
        herstel=herstel,
        bron="Rekenkamercommissie, quickscan raadsvoorstellen 2020, p. 12",
        vindplaatsen=plaatsen,
        gezocht=tuple(gezocht),
        vingerafdruk=f"{hash_van(regel + over + item):016x}",
        rubriek=rubriek or (plaatsen[0].rubriek if plaatsen else ""),
        gebrek=gebrek,
        lijst=lijst,
        item=item,
        paar=paar,
    )


def hash_van(tekst: str) -> int:
    """A stable 64-bit number for a text."""
    return int(hashlib.sha256(tekst.encode()).hexdigest()[:16], 16)


def antwoord(
    vraag: str,
    woord: Antwoordwoord,
    cijfer: float | None,
    *bewijs: Vindplaats,
    bevindingen: Iterable[Bevinding] = (),
    zekerheid: Zekerheid = "vastgesteld",
    bereik: tuple[float, float] | None = None,
    mensvraag: str = "",
    toelichting: str = "",
    door: str = "raadslint",
    machine: Antwoordwoord | None = None,
) -> Antwoord:
    """An answer; the range is the mark itself unless given."""
    marge = bereik or ((cijfer, cijfer) if cijfer is not None else None)
    return Antwoord(
        vraag=vraag,
        antwoord=woord,
        zekerheid=zekerheid,
        cijfer=cijfer,
        bereik=marge,
        door=door,
        mensvraag=mensvraag,
        bevindingen=tuple(b.vingerafdruk for b in bevindingen),
        bewijs=bewijs,
        toelichting=toelichting,
        machine=machine,
    )


KADER = Kaderkenmerk(
    naam="berkelland-2020",
    versie="1.0",
    sha256="cd" * 32,
    titel="Afgeleid van de rekenkamercommissie Berkelland (2020)",
)


def _bevindingen_slecht(d: Dossier) -> tuple[Bevinding, ...]:
    return (
        bevinding(
            "dictum-dekking-ontbreekt",
            "blokkerend",
            "Beslispunt 2 vraagt geld, maar noemt geen dekking.",
            plek(d, "Een krediet van € 92.500 beschikbaar te stellen voor de voorbereiding."),
            vragen=["financien.2", "besluit.1"],
            herstel="Noem in het beslispunt uit welk budget of welke reserve het geld komt. Bijvoorbeeld: “… en dit te dekken uit de reserve Accommodaties.”",
            over="beslispunt:2",
            gebrek="dekking-ontbreekt",
        ),
        bevinding(
            "bedragen-tegenstrijdig",
            "ernstig",
            "Het voorstel noemt twee verschillende bedragen voor de voorbereiding: € 92.500 en € 90.000.",
            plek(d, "€ 92.500", "beslispunt"),
            plek(d, "€ 90.000", "financiën"),
            vragen=["financien.1"],
            herstel="Kies één bedrag en gebruik dat overal.",
            paar=("€ 92.500", "€ 90.000"),
            lijst="tegenstrijdigheid",
        ),
        bevinding(
            "dictum-vage-term",
            "ernstig",
            "Beslispunt 1 bevat de vage woorden ‘in principe’.",
            plek(d, "in principe"),
            vragen=["besluit.1"],
            herstel="Schrap deze woorden, of schrijf onder welke voorwaarde het besluit geldt.",
            over="beslispunt:1",
            gebrek="vage-term",
            lijst="vage-term-in-besluit",
            item="in principe",
        ),
        bevinding(
            "dictum-samengesteld",
            "aandacht",
            "Beslispunt 1 bevat twee besluiten in één punt.",
            plek(
                d,
                "In te stemmen met de vernieuwing van sporthal De Wissel en het college op te dragen dit in principe uit te werken.",
            ),
            vragen=["besluit.2"],
            herstel="Maak er twee genummerde punten van.",
            over="beslispunt:1",
            gebrek="meerdere-besluiten-in-een",
        ),
        bevinding(
            "alternatieven-ontbreken",
            "ernstig",
            "Het voorstel beschrijft geen andere keuze dan de voorgestelde.",
            vragen=["alternatieven.1", "alternatieven.2"],
            herstel="Beschrijf minstens één reële andere keuze, met de gevolgen. Bijvoorbeeld: “De raad kan ook kiezen voor alleen het vervangen van het dak. Dat kost € 300.000 minder, maar de kleedkamers blijven dan te klein.”",
            gezocht=["Argumentatie", "Kanttekeningen en risico’s", "Financiën"],
            rubriek="alternatieven",
        ),
        bevinding(
            "sjabloon-nvt-zonder-toelichting",
            "ernstig",
            "Onder ‘Kanttekeningen en risico’s’ staat alleen N.v.t., zonder uitleg.",
            plek(d, "N.v.t."),
            vragen=["sjabloon.2", "kanttekeningen.2"],
            herstel="Schrijf in één zin waarom er geen kanttekeningen zijn.",
            lijst="nvt-zonder-toelichting",
            item="Kanttekeningen en risico’s",
        ),
        bevinding(
            "sjabloon-rubriek-leeg",
            "ernstig",
            "Onder ‘VN-verdrag Handicap’ staat geen tekst.",
            plek(d, "VN-verdrag Handicap"),
            vragen=["sjabloon.2"],
            herstel="Vul de rubriek, of schrijf waarom zij niet van toepassing is.",
            lijst="lege-rubriek",
            item="VN-verdrag Handicap",
        ),
        bevinding(
            "taal-afkorting-onverklaard",
            "aandacht",
            "De afkorting PoHo is nergens voluit geschreven.",
            plek(d, "PoHo"),
            vragen=["taal.1"],
            herstel="Schrijf de naam de eerste keer voluit.",
            lijst="afkorting-onverklaard",
            item="PoHo",
        ),
        bevinding(
            "taal-zin-lang",
            "info",
            "Deze zin telt 49 woorden.",
            plek(
                d,
                "Er wordt door het PoHo en de SLA al geruime tijd gesproken over de wenselijkheid van een vernieuwing, waarbij door de gebruikers, de verenigingen en de scholen die van de hal gebruikmaken is aangegeven dat de huidige situatie op termijn niet houdbaar wordt geacht.",
            ),
            vragen=["taal.1"],
            herstel="Splits de zin in drie kortere zinnen.",
            zekerheid="aanwijzing",
        ),
        bevinding(
            "argument-per-beslispunt-ontbreekt",
            "ernstig",
            "Bij beslispunt 2 staat geen argument.",
            plek(d, "Een krediet van € 92.500 beschikbaar te stellen voor de voorbereiding."),
            vragen=["argumentatie.1"],
            herstel="Geef een argument met nummer 2.1.",
            over="beslispunt:2",
            lijst="beslispunt-zonder-argument",
            item="2",
            zekerheid="aanwijzing",
        ),
        bevinding(
            "planning-datum-ontbreekt",
            "aandacht",
            "De planning noemt geen datum.",
            plek(d, "zo spoedig mogelijk"),
            vragen=["planning.1"],
            herstel="Noem per stap een maand en een jaar.",
        ),
    )


def _feiten_slecht(d: Dossier) -> tuple[Waarneming, ...]:
    return (
        Waarneming(feit="bedrag-genoemd", bewijs=(plek(d, "€ 90.000"),)),
        Waarneming(
            feit="dekking-benoemd", waarde="nee", gezocht=("Te nemen besluit", "Financiën"), zekerheid="aanwijzing"
        ),
        Waarneming(feit="alternatief-genoemd", waarde="nee", gezocht=("Argumentatie", "Kanttekeningen en risico’s")),
        Waarneming(feit="meetbaar-doel", waarde="nee", gezocht=("Waarom dit voorstel en wat is het effect",)),
        Waarneming(feit="bijlagenlijst", bewijs=(plek(d, "Keuringsrapport sporthal De Wissel"),)),
        Waarneming(feit="begrotingswijziging-genoemd", waarde="nvt"),
        Waarneming(feit="afkorting-onverklaard", velden=(("afkorting", "PoHo"),), bewijs=(plek(d, "PoHo"),)),
        Waarneming(feit="afkorting-onverklaard", velden=(("afkorting", "SLA"),), bewijs=(plek(d, "SLA"),)),
        Waarneming(feit="handeling", over="beslispunt:2", waarde="geld"),
    )


def _punten_slecht(d: Dossier) -> tuple[Puntoordeel, ...]:
    een, twee, drie = d.beslispunten
    leeg: tuple[str, ...] = ()
    return (
        Puntoordeel(
            nummer="1",
            tekst=een.tekst,
            soort="constitutief",
            handelingen=("constitutief", "opdracht"),
            sleuven=(("object", plek(d, "de vernieuwing van sporthal De Wissel")), ("datum", None)),
            verband=(
                ("argument", ("1.1",)),
                ("kanttekening", leeg),
                ("financien", ("De voorbereiding kost",)),
                ("planning", ("zo spoedig mogelijk",)),
                ("bijlage", ("1",)),
            ),
            oordeel="onhelder",
            gebreken=("vage-term", "meerdere-besluiten-in-een", "datum-ontbreekt"),
            amendeerbaar="Kan de raad hier een ander besluit nemen dan ja of nee?",
        ),
        Puntoordeel(
            nummer="2",
            tekst=twee.tekst,
            soort="geld",
            handelingen=("geld",),
            sleuven=(("bedrag", plek(d, "€ 92.500")), ("dekking", None)),
            verband=(
                ("argument", leeg),
                ("kanttekening", leeg),
                ("financien", ("De voorbereiding kost",)),
                ("planning", leeg),
                ("bijlage", leeg),
            ),
            oordeel="deels",
            gebreken=("dekking-ontbreekt",),
        ),
        Puntoordeel(
            nummer="3",
            tekst=drie.tekst,
            soort="kennisnemen",
            handelingen=("kennisnemen",),
            sleuven=(("object", plek(d, "de notitie Sport in beweging")),),
            verband=(
                ("argument", leeg),
                ("kanttekening", leeg),
                ("financien", leeg),
                ("planning", leeg),
                ("bijlage", ("2",)),
            ),
            oordeel="helder",
            gebreken=(),
        ),
    )


def slecht() -> Scorekaart:
    """A poor proposal: money without cover, no alternatives, N.v.t. without a reason, a deviating raadsbesluit."""
    d = dossier("sporthal.docx", SLECHT)
    b = _bevindingen_slecht(d)
    return Scorekaart(
        bestand="sporthal.docx",
        sha256="ab" * 32,
        raadslint="0.1.0",
        normenkader=KADER,
        dossier=d,
        waarnemingen=_feiten_slecht(d),
        beslispunten=_punten_slecht(d),
        besluitstatus="afwijkend",
        besluitverschillen=(
            Besluitverschil(nummer="2", voorstel="€ 92.500", besluit="€ 90.000", zekerheid="vastgesteld"),
        ),
        vragen=(
            antwoord(
                "taal.1",
                "deels",
                3,
                bevindingen=[b[7], b[8]],
                bereik=(2, 3),
                zekerheid="aanwijzing",
                toelichting="Eén afkorting is niet uitgelegd.",
            ),
            antwoord("taal.2", "nee", 2, toelichting="Er is geen samenvatting van de bijlagen."),
            antwoord(
                "sjabloon.1",
                "mens",
                None,
                mensvraag="Kan een raadslid zich een mening vormen zonder de bijlagen te openen?",
            ),
            antwoord(
                "sjabloon.2", "nee", 1, bevindingen=[b[5], b[6]], toelichting="Twee rubrieken zijn leeg of onverklaard."
            ),
            antwoord("besluit.1", "deels", 2, bevindingen=[b[0], b[2]], bereik=(1, 3)),
            antwoord(
                "besluit.2",
                "mens",
                None,
                bevindingen=[b[3]],
                mensvraag="Kan de raad punt 1 wijzigen zonder het hele voorstel af te wijzen?",
            ),
            antwoord(
                "waarom.1",
                "ja",
                4,
                plek(d, "De sporthal is in 1978 gebouwd en voldoet niet meer aan de eisen."),
                toelichting="De aanleiding staat in de eerste zin.",
            ),
            antwoord(
                "waarom.2",
                "deels",
                3,
                plek(d, "Met dit voorstel krijgt de gemeente een toekomstbestendige sporthal."),
                zekerheid="aanwijzing",
                bereik=(2, 3),
            ),
            antwoord("alternatieven.1", "nee", 1, bevindingen=[b[4]]),
            antwoord("alternatieven.2", "nee", 1, bevindingen=[b[4]]),
            antwoord(
                "argumentatie.1",
                "deels",
                3,
                plek(d, "De hal is versleten"),
                bevindingen=[b[9]],
                door="J. Bakema",
                machine="nee",
                zekerheid="aanwijzing",
                bereik=(2, 3),
            ),
            antwoord("financien.1", "ja", 3, plek(d, "De voorbereiding kost € 90.000."), bevindingen=[b[1]]),
            antwoord("financien.2", "nee", 1, bevindingen=[b[0]]),
            antwoord("bijlagen.1", "ja", 4, plek(d, "Keuringsrapport sporthal De Wissel")),
        ),
        bevindingen=b,
        kwaliteiten=(
            Kwaliteit(naam="formeel", cijfer=2.5, bereik=(2.5, 2.5), beoordeeld=2, van=3),
            Kwaliteit(naam="zakelijk", cijfer=2.1, bereik=(1.7, 2.4), beoordeeld=8, van=9),
            Kwaliteit(naam="taal", cijfer=2.5, bereik=(2.0, 2.5), beoordeeld=2, van=2),
        ),
        leesniveau=Leesniveau(
            schatting=64,
            marge=5,
            percentiel=78,
            drijvers=(
                ("zinslengte", 4.2),
                ("woordfrequentie", 2.6),
                ("tangconstructies", 1.1),
                ("concrete woorden", -1.7),
            ),
            zinnen=14,
            woorden=212,
            woorden_per_zin=15.1,
            flesch_douma=33.5,
            omschrijving="lijkt op een wetenschappelijke samenvatting",
        ),
        niet_beoordeeld=(NietBeoordeeld(wat="bijlage 1 (Keuringsrapport)", waarom="het bestand is niet meegegeven"),),
        fouten=(
            Fout(
                waar="waarnemer planning", wat="kon de datum in blok 31 niet lezen", feiten=("vervolgstap-met-datum",)
            ),
        ),
    )


def goed() -> Scorekaart:
    """A good proposal: nothing found, two questions left to a person."""
    d = dossier("speelruimte.docx", GOED, "verordening")
    return Scorekaart(
        bestand="speelruimte.docx",
        sha256="ef" * 32,
        raadslint="0.1.0",
        normenkader=KADER,
        dossier=d,
        waarnemingen=(
            Waarneming(feit="bedrag-genoemd", bewijs=(plek(d, "€ 40.000 per jaar"),)),
            Waarneming(feit="dekking-benoemd", bewijs=(plek(d, "het budget Spelen in de begroting 2031"),)),
            Waarneming(feit="alternatief-genoemd", bewijs=(plek(d, "U kunt de oude verordening verlengen."),)),
        ),
        beslispunten=(
            Puntoordeel(
                nummer="1",
                tekst=d.beslispunten[0].tekst,
                soort="constitutief",
                handelingen=("constitutief",),
                sleuven=(
                    ("object", plek(d, "De Verordening speelruimte gemeente Zilverveen 2031")),
                    ("inwerkingtreding", plek(d, "1 juli 2031")),
                ),
                verband=(
                    ("argument", ("1.1",)),
                    ("kanttekening", ()),
                    ("financien", ("€ 40.000 per jaar",)),
                    ("planning", ()),
                    ("bijlage", ("1",)),
                ),
                oordeel="helder",
                gebreken=(),
            ),
        ),
        besluitstatus="afwezig",
        besluitverschillen=(),
        vragen=(
            antwoord(
                "besluit.1", "ja", 4, plek(d, "De Verordening speelruimte gemeente Zilverveen 2031 vast te stellen")
            ),
            antwoord("besluit.2", "mens", None, mensvraag="Wat gebeurt er als de raad een artikel wijzigt?"),
            antwoord("waarom.1", "ja", 4, plek(d, "De huidige verordening loopt af op 30 juni 2031.")),
            antwoord("alternatieven.1", "ja", 4, plek(d, "U kunt de oude verordening verlengen.")),
            antwoord("financien.2", "ja", 4, plek(d, "Zij komen uit het budget Spelen in de begroting 2031.")),
            antwoord("sjabloon.1", "nvt", None, toelichting="Er zijn geen bijlagen die men moet openen."),
        ),
        bevindingen=(),
        kwaliteiten=(
            Kwaliteit(naam="formeel", cijfer=4.0, bereik=(4.0, 4.0), beoordeeld=3, van=3),
            Kwaliteit(naam="zakelijk", cijfer=4.0, bereik=(3.8, 4.0), beoordeeld=18, van=20),
            Kwaliteit(naam="taal", cijfer=None, bereik=None, beoordeeld=0, van=2),
        ),
        leesniveau=None,
        niet_beoordeeld=(),
        fouten=(),
    )


def bundel() -> Scorekaart:
    """A bundle of the two."""
    een, twee = slecht(), goed()
    d = een.dossier
    delen = (
        Deel(
            soort="voorstel",
            bestand="vergadering.pdf",
            eerste=1,
            laatste=40,
            paginas=(1, 3),
            begint_met="Raadsvoorstel",
            grond="kop",
            voorstel=0,
        ),
        Deel(
            soort="raadsbesluit",
            bestand="vergadering.pdf",
            eerste=41,
            laatste=45,
            paginas=(3, 3),
            begint_met="Raadsbesluit",
            grond="kop",
            voorstel=0,
        ),
        Deel(
            soort="voorstel",
            bestand="vergadering.pdf",
            eerste=46,
            laatste=60,
            paginas=(4, 5),
            begint_met="Raadsvoorstel",
            grond="kop",
            voorstel=1,
        ),
    )
    return replace(
        een,
        bestand="vergadering.pdf",
        dossier=replace(
            d,
            delen=delen,
            documentsoort=Soortoordeel(soort="bundel", zekerheid="vastgesteld", gronden=("twee voorstellen",)),
        ),
        beslispunten=(),
        bevindingen=(),
        vragen=(),
        kwaliteiten=(),
        waarnemingen=(),
        leesniveau=None,
        fouten=(),
        besluitstatus="afwezig",
        besluitverschillen=(),
        deelkaarten=(een, twee),
    )
