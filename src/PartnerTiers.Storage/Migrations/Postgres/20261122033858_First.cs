using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

#nullable disable

namespace PartnerTiers.Storage.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class First : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "audit",
                columns: table => new
                {
                    number = table.Column<long>(type: "bigint", nullable: false),
                    at = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    action = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    channel = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    person = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    email = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    tenant = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    room = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    partner = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    subject = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    before = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    after = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    previous = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    hash = table.Column<string>(type: "text", nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_audit", x => x.number);
                });

            migrationBuilder.CreateTable(
                name: "audit_head",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false),
                    count = table.Column<long>(type: "bigint", nullable: false),
                    hash = table.Column<string>(type: "text", nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_audit_head", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "bindings",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    kind = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    target = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    key = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    partner = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    made_by = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    made_at = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    ended_at = table.Column<string>(type: "text", nullable: true, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_bindings", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "certifications",
                columns: table => new
                {
                    row = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    partner_id = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    person = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    credential = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    earned_on = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    expires_on = table.Column<string>(type: "text", nullable: true, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_certifications", x => x.row);
                });

            migrationBuilder.CreateTable(
                name: "confirmations",
                columns: table => new
                {
                    id = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    act = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    payload = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    state = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    channel = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    person = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    tenant = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    made_at = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    until = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    ended_at = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    result = table.Column<string>(type: "text", nullable: true, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_confirmations", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "deals",
                columns: table => new
                {
                    row = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    id = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    partner_id = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    contribution = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    currency = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    stage = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    amount = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    share = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    name = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    customer = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    registered_on = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    answered_on = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    closed_on = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    owner = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    next_step = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    next_step_due = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    also_as = table.Column<string>(type: "text", nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_deals", x => x.row);
                });

            migrationBuilder.CreateTable(
                name: "evidence",
                columns: table => new
                {
                    row = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    partner_id = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    kind = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    on = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    title = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    url = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    expires_on = table.Column<string>(type: "text", nullable: true, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_evidence", x => x.row);
                });

            migrationBuilder.CreateTable(
                name: "feedback",
                columns: table => new
                {
                    row = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    partner_id = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    kind = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    on = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    score = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    customer = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    deal_id = table.Column<string>(type: "text", nullable: true, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_feedback", x => x.row);
                });

            migrationBuilder.CreateTable(
                name: "home_pages",
                columns: table => new
                {
                    platform = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    workspace = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    person = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    shown = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    opened_at = table.Column<string>(type: "text", nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_home_pages", x => new { x.platform, x.workspace, x.person });
                });

            migrationBuilder.CreateTable(
                name: "inbox",
                columns: table => new
                {
                    channel = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    key = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    payload = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    at = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    done_at = table.Column<string>(type: "text", nullable: true, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_inbox", x => new { x.channel, x.key });
                });

            migrationBuilder.CreateTable(
                name: "keys",
                columns: table => new
                {
                    name = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    content = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    at = table.Column<string>(type: "text", nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_keys", x => x.name);
                });

            migrationBuilder.CreateTable(
                name: "ledger",
                columns: table => new
                {
                    number = table.Column<long>(type: "bigint", nullable: false),
                    key = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    kind = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    partner = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    at = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    channel = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    person = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    email = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    tenant = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    room = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    payload = table.Column<string>(type: "text", nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ledger", x => x.number);
                });

            migrationBuilder.CreateTable(
                name: "ledger_head",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false),
                    last = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ledger_head", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "link_revocations",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    link_id = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    purpose = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    subject = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    at = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    by = table.Column<string>(type: "text", nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_link_revocations", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "metrics",
                columns: table => new
                {
                    row = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    partner_id = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    metric = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    on = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    value = table.Column<string>(type: "text", nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_metrics", x => x.row);
                });

            migrationBuilder.CreateTable(
                name: "partners",
                columns: table => new
                {
                    row = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    id = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    name = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    type = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    region = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    country = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    manager = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    tier = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    tier_since = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    grace_until = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    joined_on = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    domain = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    aliases = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    capabilities = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    industries = table.Column<string>(type: "text", nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_partners", x => x.row);
                });

            migrationBuilder.CreateTable(
                name: "rates",
                columns: table => new
                {
                    row = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    on = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    currency = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    rate = table.Column<string>(type: "text", nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_rates", x => x.row);
                });

            migrationBuilder.CreateTable(
                name: "syncs",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    at = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    source = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    place = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    rows_read = table.Column<int>(type: "integer", nullable: false),
                    added = table.Column<int>(type: "integer", nullable: false),
                    changed = table.Column<int>(type: "integer", nullable: false),
                    removed = table.Column<int>(type: "integer", nullable: false),
                    took_nanoseconds = table.Column<long>(type: "bigint", nullable: false),
                    refusal_file = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    refusal_message = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    changes_not_logged = table.Column<int>(type: "integer", nullable: false),
                    rejects_of = table.Column<long>(type: "bigint", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_syncs", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "threads",
                columns: table => new
                {
                    channel = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    thread = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    person = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    state = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    at = table.Column<string>(type: "text", nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_threads", x => new { x.channel, x.thread, x.person });
                });

            migrationBuilder.CreateTable(
                name: "vault",
                columns: table => new
                {
                    name = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    sealed_text = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    at = table.Column<string>(type: "text", nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_vault", x => x.name);
                });

            migrationBuilder.CreateTable(
                name: "changes",
                columns: table => new
                {
                    sync_id = table.Column<long>(type: "bigint", nullable: false),
                    number = table.Column<int>(type: "integer", nullable: false),
                    what = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    fact = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    fact_id = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    partner_id = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    column = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    before = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    after = table.Column<string>(type: "text", nullable: true, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_changes", x => new { x.sync_id, x.number });
                    table.ForeignKey(
                        name: "FK_changes_syncs_sync_id",
                        column: x => x.sync_id,
                        principalTable: "syncs",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "rejects",
                columns: table => new
                {
                    sync_id = table.Column<long>(type: "bigint", nullable: false),
                    number = table.Column<int>(type: "integer", nullable: false),
                    file = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    line = table.Column<int>(type: "integer", nullable: false),
                    column = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    value = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    reason = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    partner_id = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    also_lost = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_rejects", x => new { x.sync_id, x.number });
                    table.ForeignKey(
                        name: "FK_rejects_syncs_sync_id",
                        column: x => x.sync_id,
                        principalTable: "syncs",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.InsertData(
                table: "audit_head",
                columns: new[] { "id", "count", "hash" },
                values: new object[] { 1L, 0L, "0000000000000000000000000000000000000000000000000000000000000000" });

            migrationBuilder.InsertData(
                table: "ledger_head",
                columns: new[] { "id", "last" },
                values: new object[] { 1L, 0L });

            migrationBuilder.CreateIndex(
                name: "IX_audit_action_number",
                table: "audit",
                columns: new[] { "action", "number" });

            migrationBuilder.CreateIndex(
                name: "IX_audit_at",
                table: "audit",
                column: "at");

            migrationBuilder.CreateIndex(
                name: "IX_audit_partner_number",
                table: "audit",
                columns: new[] { "partner", "number" });

            migrationBuilder.CreateIndex(
                name: "IX_bindings_kind_key",
                table: "bindings",
                columns: new[] { "kind", "key" },
                unique: true,
                filter: "ended_at IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_changes_partner_id_sync_id",
                table: "changes",
                columns: new[] { "partner_id", "sync_id" });

            migrationBuilder.CreateIndex(
                name: "IX_confirmations_until",
                table: "confirmations",
                column: "until");

            migrationBuilder.CreateIndex(
                name: "IX_inbox_channel_done_at_at",
                table: "inbox",
                columns: new[] { "channel", "done_at", "at" });

            migrationBuilder.CreateIndex(
                name: "IX_ledger_key",
                table: "ledger",
                column: "key",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_link_revocations_purpose_subject_link_id",
                table: "link_revocations",
                columns: new[] { "purpose", "subject", "link_id" });

            migrationBuilder.CreateIndex(
                name: "IX_syncs_at",
                table: "syncs",
                column: "at");

            migrationBuilder.CreateIndex(
                name: "IX_threads_at",
                table: "threads",
                column: "at");

            // What was recorded stays: the store itself refuses, whoever asks.
            migrationBuilder.Sql("CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $refuse$ BEGIN RAISE EXCEPTION USING MESSAGE = TG_ARGV[0], ERRCODE = 'restrict_violation'; END $refuse$;");
            foreach (var (table, words) in new[] { ("audit", "audit records are never changed"), ("ledger", "entries of the ledger are never changed") })
            {
                migrationBuilder.Sql($"CREATE TRIGGER {table}_refuses_changes BEFORE UPDATE OR DELETE ON {table} FOR EACH ROW EXECUTE FUNCTION refuse_change('{words}');");
                migrationBuilder.Sql($"CREATE TRIGGER {table}_refuses_truncate BEFORE TRUNCATE ON {table} FOR EACH STATEMENT EXECUTE FUNCTION refuse_change('{words}');");
            }

            foreach (var (table, column, words) in new[] { ("audit_head", "count", "the audit only grows"), ("ledger_head", "last", "the ledger only grows") })
            {
                migrationBuilder.Sql($"CREATE TRIGGER {table}_grows BEFORE UPDATE ON {table} FOR EACH ROW WHEN (NEW.{column} < OLD.{column} OR NEW.id <> OLD.id) EXECUTE FUNCTION refuse_change('{words}');");
                migrationBuilder.Sql($"CREATE TRIGGER {table}_stays BEFORE DELETE ON {table} FOR EACH ROW EXECUTE FUNCTION refuse_change('{words}');");
                migrationBuilder.Sql($"CREATE TRIGGER {table}_refuses_truncate BEFORE TRUNCATE ON {table} FOR EACH STATEMENT EXECUTE FUNCTION refuse_change('{words}');");
            }
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "audit");

            migrationBuilder.DropTable(
                name: "audit_head");

            migrationBuilder.DropTable(
                name: "bindings");

            migrationBuilder.DropTable(
                name: "certifications");

            migrationBuilder.DropTable(
                name: "changes");

            migrationBuilder.DropTable(
                name: "confirmations");

            migrationBuilder.DropTable(
                name: "deals");

            migrationBuilder.DropTable(
                name: "evidence");

            migrationBuilder.DropTable(
                name: "feedback");

            migrationBuilder.DropTable(
                name: "home_pages");

            migrationBuilder.DropTable(
                name: "inbox");

            migrationBuilder.DropTable(
                name: "keys");

            migrationBuilder.DropTable(
                name: "ledger");

            migrationBuilder.DropTable(
                name: "ledger_head");

            migrationBuilder.DropTable(
                name: "link_revocations");

            migrationBuilder.DropTable(
                name: "metrics");

            migrationBuilder.DropTable(
                name: "partners");

            migrationBuilder.DropTable(
                name: "rates");

            migrationBuilder.DropTable(
                name: "rejects");

            migrationBuilder.DropTable(
                name: "threads");

            migrationBuilder.DropTable(
                name: "vault");

            migrationBuilder.DropTable(
                name: "syncs");
        }
    }
}
