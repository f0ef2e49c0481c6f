"""The open format: a committee can always move out, and old systems can be moved in.

A folder: cases.jsonl (one case a line), committee.json, attachments/ named by SHA-256, and the JSON Schemas of both.
Amounts are decimal strings in yuan, instants ISO 8601 in UTC, days ISO dates, words those of models/words.py.
"""

from mediator_desk.exchange.open_format_export import ExportSummary, export_cases
from mediator_desk.exchange.open_format_files import is_open_format
from mediator_desk.exchange.open_format_import import ImportSummary, import_cases

__all__ = ["ExportSummary", "ImportSummary", "export_cases", "import_cases", "is_open_format"]
