"""Who is in which group: the statements that put a login in and take it out, and how the owner comes to keep its roles.

From version 16 on a role is kept by its members with that option, and a membership is taken away by who gave it.
"""

from __future__ import annotations

from sqlalchemy import Connection, text

from mediator_desk.models.trust_words import Sight
from mediator_desk.models.words import Role
from mediator_desk.server.names import RoleNames

_KEPT_BY_MEMBERS = 160_000
_UNKEPT = text(
    "SELECT rolname FROM pg_roles WHERE (rolname = ANY(:groups) OR rolname ~ :people)"
    " AND NOT pg_has_role(:owner, oid, 'MEMBER WITH ADMIN OPTION')"
)
_OF_OTHERS = text(
    "SELECT of.rolname AS in_group, one.rolname AS person, giver.rolname AS giver FROM pg_auth_members a"
    " JOIN pg_roles of ON of.oid = a.roleid JOIN pg_roles one ON one.oid = a.member"
    " JOIN pg_roles giver ON giver.oid = a.grantor"
    " WHERE of.rolname = ANY(:groups) AND one.rolname ~ :people AND giver.rolname <> :owner"
)


def is_kept_by_members(connection: Connection) -> bool:
    """Tell whether roles of this server are kept by their members; before, by whoever may make roles."""
    return int(connection.execute(text("SHOW server_version_num")).scalar_one()) >= _KEPT_BY_MEMBERS


def keep_roles(connection: Connection, names: RoleNames) -> None:
    """Let the owner keep groups and logins of an office that came here from version 15 or older.

    pg_upgrade makes it a member of none of them, and writes every membership down to the superuser who ran it: the
    owner could add nobody, and take nobody's duty away. Only a superuser may mend that.
    """
    if not is_kept_by_members(connection):
        return
    given = {"groups": list(names.groups), "people": f"^{names.database}_p[0-9]+$", "owner": names.owner}
    for role in connection.execute(_UNKEPT, given).scalars().all():
        connection.execute(text(f"GRANT {role} TO {names.owner} WITH ADMIN TRUE, INHERIT FALSE, SET FALSE"))
    for row in connection.execute(_OF_OTHERS, given).all():
        connection.execute(text(f'REVOKE {row.in_group} FROM {row.person} GRANTED BY "{row.giver}"'))
        connection.execute(text(f"GRANT {row.in_group} TO {row.person} GRANTED BY {names.owner}"))


def without_groups(names: RoleNames, refusal: str) -> str:
    """Return the lines that take `person` out of every group; `refusal` is run where somebody else's word stands."""
    groups = (*names.duties, *names.sights)
    listed = ", ".join(f"'{group}'" for group in groups)
    return f"""
        EXECUTE format('REVOKE {", ".join(groups)} FROM %I', person);
        IF EXISTS (SELECT 1 FROM pg_auth_members a
                     JOIN pg_roles g ON g.oid = a.roleid JOIN pg_roles m ON m.oid = a.member
                    WHERE m.rolname = person AND g.rolname IN ({listed})) THEN {refusal} END IF;"""


def with_groups(names: RoleNames) -> str:
    """Return the lines that put `person` into the groups of `duty` and `sight`.

    The path is the login's own: a group's settings are not inherited.
    """
    sights = " ".join(f"WHEN '{sight.value}' THEN '{names.sight(sight)}'" for sight in Sight)
    return f"""
        EXECUTE format('GRANT %I, %I TO %I', '{names.database}_' || duty, CASE sight {sights} END, person);
        EXECUTE format('ALTER ROLE %I IN DATABASE {names.database} SET search_path = %s', person,
                       CASE duty WHEN '{Role.ARCHIVIST.value}' THEN 'masked, public' ELSE 'public' END);"""
