from raadslint.parser.text_marges import zonder_marges


def test_a_sentence_over_a_page_end_is_whole_again_and_the_running_head_is_kept_apart() -> None:
    foot = "\n\nPagina {} van 2\nRaadsvoorstel 26.001\n\n"
    text = f"De raad besluit een{foot.format(1)}krediet te geven.{foot.format(2)}Slot."
    clean = zonder_marges(text)
    assert clean.tekst == "De raad besluit een\nkrediet te geven.\n\nSlot."
    assert clean.marges == ("Pagina # van #", "Raadsvoorstel #.#")


def test_a_line_that_stands_once_beside_a_page_number_stays() -> None:
    text = "Eerste zin.\nPagina 1\nFinanciën\nHet kost niets.\nPagina 2\nVervolg\nIn mei."
    assert zonder_marges(text).tekst == "Eerste zin.\n\nFinanciën\nHet kost niets.\n\nVervolg\nIn mei."


def test_a_text_without_pages_is_left_alone() -> None:
    text = "Zie pagina 3.\nPagina 3\nEinde."
    assert zonder_marges(text).tekst == text


def test_a_running_head_of_more_lines_goes_with_the_page_number() -> None:
    head = "\n\nPagina {} van 3\nGemeente Veldermeer\nzaaknummer 2026-0{}\n\n"
    text = f"De nota is er.{head.format(1, 4)}Inhoud\nHet plan.{head.format(2, 4)}Slot."
    clean = zonder_marges(text)
    assert clean.tekst == "De nota is er.\n\nInhoud\nHet plan.\n\nSlot."
    assert clean.marges == ("Pagina # van #", "Gemeente Veldermeer", "zaaknummer #-#")


def test_a_running_head_with_its_page_number_behind_white_space_goes_also_on_a_short_last_page() -> None:
    head = "Z/26/20177 Nota bomen    {}"
    een, twee = ("\n".join(f"{naam} {letter}." for letter in "abcdefghijklmnop") for naam in ("Boom", "Struik"))
    clean = zonder_marges(f"{een}\n{head.format(1)}\n{twee}\n{head.format(2)}\nSlot.\n{head.format(3)}")
    assert clean.tekst == f"{een}\n\n{twee}\n\nSlot.\n"
    assert clean.marges == ("Z/#/# Nota bomen #",)


def test_articles_that_count_up_are_no_pages() -> None:
    lid = "\n".join(f"Lid {letter}." for letter in "abcdefghijklmnopq")
    text = f"Artikel  1\n{lid}\nArtikel  2\n{lid}\nArtikel  3\n{lid}"
    assert zonder_marges(text).tekst == text
