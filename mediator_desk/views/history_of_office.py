"""What was done to the committee itself, in sentences for the audit trail: no case tells it. No Qt here."""

from __future__ import annotations

from mediator_desk.i18n import QT_TRANSLATE_NOOP

OFFICE_SENTENCES: dict[str, str] = {
    "committee_founded": QT_TRANSLATE_NOOP("History", "Committee founded"),
    "committee_changed": QT_TRANSLATE_NOOP("History", "Settings of the committee changed"),
    "staff_added": QT_TRANSLATE_NOOP("History", "Member of the staff added"),
    "staff_changed": QT_TRANSLATE_NOOP("History", "Member of the staff changed"),
    "mediator_added": QT_TRANSLATE_NOOP("History", "Mediator added"),
    "mediator_changed": QT_TRANSLATE_NOOP("History", "Mediator changed"),
    "room_added": QT_TRANSLATE_NOOP("History", "Room added"),
    "room_changed": QT_TRANSLATE_NOOP("History", "Room changed"),
    "insurer_added": QT_TRANSLATE_NOOP("History", "Insurer added"),
    "insurer_changed": QT_TRANSLATE_NOOP("History", "Insurer changed"),
    "insurer_merged": QT_TRANSLATE_NOOP("History", "Insurer {name} merged into {into}"),
    "imported": QT_TRANSLATE_NOOP("History", "Submissions imported"),
    "quarantine_settled": QT_TRANSLATE_NOOP("History", "Quarantined submission settled"),
    "quarantine_handed_back": QT_TRANSLATE_NOOP("History", "Quarantined submissions handed back"),
    "holidays_entered": QT_TRANSLATE_NOOP("History", "Holidays entered"),
    "holidays_taken_back": QT_TRANSLATE_NOOP("History", "Holidays taken back"),
    "holiday_changed": QT_TRANSLATE_NOOP("History", "Calendar changed"),
    "retention_changed": QT_TRANSLATE_NOOP("History", "Terms of retention changed"),
    "time_limits_changed": QT_TRANSLATE_NOOP("History", "Time limits changed"),
    "clause_added": QT_TRANSLATE_NOOP("History", "Clause added"),
    "clause_changed": QT_TRANSLATE_NOOP("History", "Clause changed"),
    "clauses_brought_in": QT_TRANSLATE_NOOP("History", "Shipped clauses brought in"),
    "form_type_added": QT_TRANSLATE_NOOP("History", "Type of the monthly form added"),
    "form_type_removed": QT_TRANSLATE_NOOP("History", "Type of the monthly form removed"),
    "form_types_ordered": QT_TRANSLATE_NOOP("History", "Types of the monthly form put in order"),
    "form_types_brought_in": QT_TRANSLATE_NOOP("History", "Shipped types of the monthly form brought in"),
    "own_rate_added": QT_TRANSLATE_NOOP("History", "Own rate added"),
    "own_report_added": QT_TRANSLATE_NOOP("History", "Own report added"),
    "own_report_deleted": QT_TRANSLATE_NOOP("History", "Own report deleted"),
    "subsidy_list_made": QT_TRANSLATE_NOOP("History", "List of subsidies made"),
    "subsidy_list_withdrawn": QT_TRANSLATE_NOOP("History", "List of subsidies withdrawn"),
    "subsidy_rules_brought_in": QT_TRANSLATE_NOOP("History", "Shipped rules of subsidies brought in"),
    "view_removed": QT_TRANSLATE_NOOP("History", "View of a list removed"),
    "views_ordered": QT_TRANSLATE_NOOP("History", "Views of lists put in order"),
}
