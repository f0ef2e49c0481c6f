"""Whatever leaves the desk leaves a trace: each place that asks for a file, prints or gives files along is known.

A new one is found by what it calls; it stays red until the audit trail is told, and by which function.
"""

from __future__ import annotations

import ast

import pytest

from tests.source_tree import PACKAGE, called_name, files, tree

OUT = {
    *("getSaveFileName", "getExistingDirectory", "ask_target", "QDrag", "print_paper", "ask_and_print", "ask_and_draw"),
    *("setUrls", "export_cases", "bind_case", "write_copy", "write_bytes", "target"),
}
"""What is called where something leaves: a dialog for a file or folder, a printer, a drag, the writer of a file."""
ONTO_CLIPBOARD = {"setText", "setMimeData", "setImage"}
"""What puts something on the clipboard."""
TRACES = {
    *("record_export", "record_report", "record_full_report", "record_taken_out", "tell_taken_out", "tell_printed"),
    *("tell_handed_out", "tell_redacted", "tell_bound", "tell_handed_back", "tell_signed", "tell", "tell_exported"),
    *("tell_list",),
}
TOLD_BY = {
    "app/hand_in.py": "app/hand_in.py",
    "cli/calendar.py": "cli/calendar.py",
    "cli/case_file.py": "documents/file/bound_case.py",
    "cli/case_papers.py": "cli/case_papers.py",
    "cli/commands.py": "cli/commands.py",
    "cli/figures.py": "cli/figures.py",
    "cli/lists.py": "cli/lists.py",
    "cli/own_report.py": "cli/own_report.py",
    "cli/papers.py": "cli/papers.py",
    "cli/redact.py": "cli/redact.py",
    "cli/sign.py": "cli/sign.py",
    "cli/subsidies.py": "cli/subsidies.py",
    "views/agreements/paper_acts.py": "views/agreements/paper_acts.py",
    "views/agreements/paper_maker.py": "views/agreements/paper_acts.py",
    "views/agreements/sealing.py": "views/agreements/sealing.py",
    "views/audit_trail/trail_dialog.py": "views/audit_trail/trail_out.py",
    "views/binding/bind_dialog.py": "documents/file/bound_case.py",
    "views/bulk/papers_dialog.py": "views/bulk/papers_dialog.py",
    "views/bulk/papers_work.py": "views/bulk/papers_dialog.py",
    "views/cases/list_exports.py": "views/cases/list_exports.py",
    "views/cases/list_paper.py": "views/cases/list_exports.py",
    "views/privacy/person_dialog.py": "views/privacy/person_dialog.py",
    "views/dragged_files.py": "views/evidence/handing_out.py",
    "views/evidence/evidence_list.py": "views/evidence/handing_out.py",
    "views/evidence/handing_out.py": "views/evidence/handing_out.py",
    "views/history/history_dialog.py": "views/history/history_dialog.py",
    "views/intake/quarantine_handing_back.py": "views/intake/quarantine_handing_back.py",
    "views/issued/issued_view.py": "views/issued/papers_out.py",
    "views/issued/papers_table.py": "views/issued/papers_table.py",
    "views/mediators/hand_over.py": "views/mediators/hand_over.py",
    "views/paper_dialog.py": "views/paper_dialog.py",
    "views/reports/report_files.py": "views/reports/report_files.py",
    "views/sessions/calendar_export.py": "views/sessions/calendar_export.py",
    "views/settings/calendar_file_field.py": "views/settings/calendar_file_field.py",
    "views/statistics/workbook.py": "views/statistics/workbook.py",
    "views/subsidies/files_out.py": "views/subsidies/files_out.py",
    "views/today/sheet_acts.py": "views/today/sheet_acts.py",
    "views/charts/chart_card.py": "views/charts/chart_card.py",
    "views/copied_rows.py": "views/copied_rows.py",
}
"""Who lets something out -> who tells the trail of it."""
NOTHING_OF_PEOPLE = {
    "views/file_choosing.py": "the dialog itself, for whoever asks for a file",
    "views/printing.py": "the printer itself, for whoever prints",
    "views/code_on_paper.py": "the recovery code of the committee, which is nobody's data",
    "views/consumer/rating_code.py": "a link and the number of a case; that it was made stands in the trail",
    "views/settings/backups/backups_section.py": "the same: its second copy",
    "views/welcome/restore_here_dialog.py": "a folder is asked for from which backups come in",
    "views/outstation/folder_field.py": "cases go along encrypted, and the service tells each; or come back",
    "app/outstation_place.py": "a folder is asked for from which taken cases are opened",
    "views/welcome/restoring.py": "a backup is put where the desk keeps its committee",
    "views/settings/server_people.py": "an invitation names a colleague; that it was given stands in the trail",
    "views/schedule/waiting_list.py": "a case is dragged into the calendar of the same window",
    "cli/demo.py": "a sample committee in a folder of its own, made for the walk",
    "cli/backups.py": "a backup opens with the keys of the committee alone",
    "cli/files.py": "where a file goes, for whoever writes one",
    "app/bug_dialog.py": "where the program failed, without what stood in it",
}


TOLD_BEFORE = {
    "views/clipping.py": "one number that was shown whole: the trail has whose, before it is shown",
    "views/consumer/side_dialog.py": "a link and the number of a case; that it was made stands in the trail",
    "views/enquiry/enquiry_view.py": "the answer of a look-up, which stands in the trail before it is shown",
    "views/room/refused_words.py": "what this very person typed and could not save",
    "views/unsaved_dialog.py": "what this very person typed and did not save",
}
"""Who puts something of people on the clipboard that was told of before, or that came from whoever copies it."""


def lets_out(module: ast.Module) -> bool:
    """Tell whether a piece of source lets something leave the desk."""
    return any(is_way_out(node) for node in ast.walk(module))


def is_way_out(node: ast.AST) -> bool:
    """Tell whether something leaves by this: a call of what lets it out, or what puts it on the clipboard."""
    if isinstance(node, ast.Call):
        return called_name(node) in OUT
    is_putting = isinstance(node, ast.Attribute) and node.attr in ONTO_CLIPBOARD and isinstance(node.value, ast.Call)
    return is_putting and called_name(node.value) == "clipboard"


def tells(module: ast.Module) -> bool:
    """Tell whether a piece of source names a function that writes into the trail."""
    names = {one.id for one in ast.walk(module) if isinstance(one, ast.Name)}
    names |= {one.attr for one in ast.walk(module) if isinstance(one, ast.Attribute)}
    return bool(names & TRACES)


def test_every_way_out_of_the_desk_is_known():
    found = {path.relative_to(PACKAGE).as_posix() for path in files("app", "cli", "views") if lets_out(tree(path))}
    known = {*TOLD_BY, *NOTHING_OF_PEOPLE, *TOLD_BEFORE}
    assert found - known == set()
    assert known - found == set()


@pytest.mark.parametrize("way", sorted(TOLD_BY))
def test_the_trail_is_told_of_it(way):
    assert tells(tree(PACKAGE / TOLD_BY[way]))


def test_a_way_out_that_leaves_no_trace_is_found():
    silent = ast.parse("chosen, _kind = FileDialog.getSaveFileName(window, title)\nPath(chosen).write_bytes(content)\n")
    assert lets_out(silent)
    assert not tells(silent)


def test_what_is_copied_past_the_shared_part_is_found():
    silent = ast.parse(
        "QGuiApplication.clipboard().setText(names)\npartial(QGuiApplication.clipboard().setImage, one)\n"
    )
    assert lets_out(silent)
    assert not tells(silent)
