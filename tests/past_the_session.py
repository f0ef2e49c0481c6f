"""Where the program changes rows past the Session, and why neither versions nor the audit trail miss anything there.

The Session counts versions and notes every change for the trail; a bulk UPDATE or DELETE does neither. Each function
that has one stands here with its reason. Two tests hold it: one reads the source, one watches what the tests run.
"""

from __future__ import annotations

import re
import sys
from types import MappingProxyType

from sqlalchemy import Delete, TextClause, Update, event
from sqlalchemy.engine import Engine

ALLOWED = MappingProxyType(
    {
        ("services/kept_inputs.py", "keep_input"): "what is typed and not saved is no record",
        ("services/kept_inputs.py", "forget_input"): "what is typed and not saved is no record",
        ("services/presence.py", "leave"): "who is at a case is no record",
        ("services/presence.py", "sweep"): "who is at a case is no record",
        ("services/bin_emptying.py", "take_out_case"): "the trail must not keep what goes; it says that it went",
        ("services/bin_emptying.py", "_forget_names"): "the trail must not keep what goes; it says that it went",
        ("services/bin_emptying.py", "_delete"): "the trail must not keep what goes; it says that it went",
        ("services/office/insurers.py", "_move"): "counts the version up itself, and tells every row in the trail",
        ("services/subsidies/subsidy_lists.py", "withdraw_list"): "lines follow their list, which is told; no version",
        ("services/privacy/erasure.py", "erase_loose"): "the trail must not keep what goes; it says that it went",
        ("services/privacy/destruction.py", "_taken_out"): "the trail must not keep what goes; it says that it went",
        ("services/audit_erasing.py", "erase_entries"): "the one change of entries that there is; an entry tells of it",
        ("services/bridge/nonces.py", "use_nonce"): "a number is kept while its request could come again",
        ("services/bridge/progress.py", "_write_told"): "that somebody found nothing is kept for a day",
        ("services/bridge/letters_taken.py", "taken"): "what a letter said is kept with its submission, which is told",
        ("services/bridge/letters_taken.py", "_write"): "what a letter said is kept with its submission, which is told",
        ("services/bridge/letters_taken.py", "told_by_desk"): "a letter went to its desk, which tells of it",
        ("storage/bulk_rows.py", "set_column"): "links of rows that the same import has just written",
        ("storage/server_store.py", "remove"): "bytes of a kept file are no row; the row that named them is told",
        ("storage/server_store.py", "_keep"): "bytes under another key give way to the same bytes under this one",
        ("services/moving/committee_move.py", "_move"): "the key of an empty place gives way to that of the chain",
        (
            "services/outstation/filling.py",
            "_copy_committee",
        ): "what an empty file was made with gives way to the office's",
        (
            "services/outstation/checking_in.py",
            "close_file",
        ): "the file says that it was brought back, and takes nothing more",
        ("storage/save_marks.py", "_mark"): "marks of saves that nobody will ask for any more are no record",
        ("storage/bulk_rows.py", "_give_none_below"): "which id comes next is no record",
        ("storage/backups/restoring.py", "_keep_what_stays_said"): "which id comes next is no record",
        ("search_index/writing.py", "rebuild"): "the index is made of the rows and is no record",
        ("search_index/writing.py", "_forget_words"): "the index is made of the rows and is no record",
        ("search_index/writing.py", "_forget_keys"): "the index is made of the rows and is no record",
    }
)
"""(file below mediator_desk, function) -> why it may."""

_CHANGES = re.compile(r"^\s*(update|delete|replace|truncate)\s", re.IGNORECASE)


def watch() -> None:
    """From now on raise AssertionError where the program changes rows past the Session anywhere else."""
    if not event.contains(Engine, "before_execute", _look_at):
        event.listen(Engine, "before_execute", _look_at)


def _look_at(_connection: object, statement: object, *_rest: object) -> None:
    is_change = isinstance(statement, Update | Delete)
    is_text = isinstance(statement, TextClause) and _CHANGES.match(statement.text) is not None
    if not (is_change or is_text):
        return
    frame = sys._getframe(1)
    while frame is not None:
        file = frame.f_code.co_filename.replace("\\", "/")
        if file.endswith("sqlalchemy/orm/persistence.py"):
            return  # the Session itself: versions are counted, changes are noted
        _root, inside, path = file.rpartition("/mediator_desk/")
        if path.startswith("migrations/"):
            return  # what changes the tables themselves
        if inside and "/tests/" not in file:
            place = (path, frame.f_code.co_name)
            assert place in ALLOWED, f"{place} changes rows past the Session: {statement}"
            return
        frame = frame.f_back
