"""Every reader of what comes from outside is known: where it stands, and what limits it (docs/WAYS_IN.md)."""

from __future__ import annotations

import ast
import re

from tests.source_tree import ROOT, files, tree

READERS = frozenset(
    {
        *("loads", "load_pkcs12", "load_pkcs12_data", "load_workbook", "ZipFile", "ParserCreate", "fromstring"),
        *("PdfDocument", "QPdfDocument", "QImageReader", "QSettings", "PdfReader", "literal_eval", "unpack"),
        *("TTFont", "read_barcodes", "IncrementalPdfFileWriter", "PdfFileReader", "from_ical", "DictReader"),
    }
)
"""Calls by which bytes or text become something else."""
OPENERS = frozenset({"csv.reader", "Image.open", "Pdf.open", "pikepdf.open", "pikepdf.Pdf.open"})
NEVER = frozenset({"eval", "exec", "pickle", "marshal", "shelve", "yaml", "compile_command", "dill", "jsonpickle"})
"""Readers that run what they read."""

KNOWN = {
    # apart, with limits
    "exchange/parsing_text.py": "the mini program's CSV and JSON",
    "exchange/parsing_workbook.py": "the mini program's workbook",
    "views/evidence/looking.py": "pictures and PDFs that are shown",
    "documents/proof/scan_looking.py": "scans",
    "documents/proof/codes.py": "codes on pages",
    "documents/proof/seals.py": "signatures in PDFs",
    "documents/file/fitting.py": "pieces of a bound file",
    "documents/file/fitting_child.py": "requests of the desk to its child",
    "documents/file/joining.py": "pages that were fitted",
    "exchange/pack_file.py": "packs of a bridge or of a desk, signed by the other side",
    "storage/pack_keys.py": "cards of the other side, and the own keys",
    "gateway/config.py": "the bridge's own file of settings",
    "gateway/letters_in.py": "letters of phones and back ends, whose shape was held before",
    "gateway/picture_child.py": "pictures that come with letters",
    # at the desk, bounded before they are read
    "conventions/holiday_notices.py": "notices; within exchange/notice_child where they come from a file",
    "conventions/file_types.py": "the list of names in a zip",
    "exchange/json_shape.py": "the open format, looked over first",
    "views/schedule/blocks.py": "a drag",
    "documents/proof/sealing.py": "the committee's own certificate, and a PDF that it signs",
    "settings.py": "settings.ini and layouts in it",
    "server/dump_manifest.py": "the manifest of a server's backup",
    "server/invitation.py": "an invitation to the server of an office",
    # what a child said
    "exchange/mini_program.py": "answers of the child",
    "storage/untrusted_child.py": "answers of a child",
    "documents/file/fitting_apart.py": "answers of the child",
}
"""File below mediator_desk -> what it reads from outside. What is not here reads the program's own (OWN)."""

OWN = re.compile(
    r"i18n\.py|gateway/consumer_words\.py|services/|views/(help_texts|theme|palette|icons)|practice/|documents/(papers|typesetting)/"
    r"|documents/proof/(redaction\w*|page_text|reading_back|verifying)\.py|reports/|storage/(keys|key_\w+|tries"
    r"|office_keys|protecting|system_keyring|unsaved_files|backups/.*|\w+_file|seal\w*)\.py|migrations/|cli/|search_index/|views/"
)
"""Readers of the records, of shipped resources, and of papers that the program drew itself."""


def readers() -> dict[str, set[str]]:
    """Return the files that turn bytes into something, with the calls that do it."""
    found: dict[str, set[str]] = {}
    for path in files():
        made = [node.func for node in ast.walk(tree(path)) if isinstance(node, ast.Call)]
        calls = {ast.unparse(one) for one in made} & OPENERS
        calls |= {getattr(one, "attr", getattr(one, "id", "")) for one in made} & READERS
        if calls:
            found[path.relative_to(ROOT / "mediator_desk").as_posix()] = calls
    return found


def test_whatever_reads_from_outside_is_known():
    unknown = {place: calls for place, calls in readers().items() if place not in KNOWN and not OWN.match(place)}
    assert unknown == {}


def test_what_is_known_is_there():
    assert set(KNOWN) - set(readers()) == set()


def test_nothing_runs_what_it_reads():
    found = []
    for path in files():
        for node in ast.walk(tree(path)):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in NEVER:
                found.append((path.name, node.func.id))
            elif isinstance(node, ast.Import | ast.ImportFrom):
                named = {getattr(node, "module", None) or "", *(alias.name for alias in node.names)}
                found += [(path.name, one) for one in named & NEVER]
    assert found == []


HIDING = "masking.py"
"""What hides numbers hides those in any digits."""


def test_digits_of_numbers_are_never_any_digits():
    r"""`\d` takes Arabic and Bengali digits too, and int() would read them."""
    calls = [
        (path, node)
        for path in files("conventions", "exchange", "services")
        for node in ast.walk(tree(path))
        if isinstance(node, ast.Call) and ast.unparse(node.func).startswith("re.") and path.name != HIDING
    ]
    found = [(path.name, node.lineno) for path, node in calls if takes_any_digit(ast.unparse(node))]
    assert len(calls) > 50
    assert found == []


def takes_any_digit(call: str) -> bool:
    r"""Return whether a call has a pattern with `\d` that is not told to mean ASCII."""
    return "\\\\d" in call and "re.ASCII" not in call


def test_a_pattern_that_takes_any_digit_is_noticed():
    assert takes_any_digit(r"re.compile('\\d+')")
    assert not takes_any_digit(r"re.compile('\\d+', re.ASCII)")
    assert not takes_any_digit("re.compile('[0-9]+')")


def test_the_table_names_each_process_that_reads_apart():
    table = (ROOT / "docs" / "WAYS_IN.md").read_text("utf-8")
    children = {path.stem for path in files() if path.name.endswith("_child.py") and path.stem != "untrusted_child"}
    assert {one for one in children if one not in table} == set()
