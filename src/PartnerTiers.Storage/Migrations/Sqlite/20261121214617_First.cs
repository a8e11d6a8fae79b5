using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace PartnerTiers.Storage.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class First : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "certifications",
                columns: table => new
                {
                    row = table.Column<long>(type: "INTEGER", nullable: false),
                    partner_id = table.Column<string>(type: "TEXT", nullable: false),
                    person = table.Column<string>(type: "TEXT", nullable: false),
                    credential = table.Column<string>(type: "TEXT", nullable: false),
                    earned_on = table.Column<string>(type: "TEXT", nullable: false),
                    expires_on = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_certifications", x => x.row);
                });

            migrationBuilder.CreateTable(
                name: "deals",
                columns: table => new
                {
                    row = table.Column<long>(type: "INTEGER", nullable: false),
                    id = table.Column<string>(type: "TEXT", nullable: false),
                    partner_id = table.Column<string>(type: "TEXT", nullable: false),
                    contribution = table.Column<string>(type: "TEXT", nullable: false),
                    currency = table.Column<string>(type: "TEXT", nullable: false),
                    stage = table.Column<string>(type: "TEXT", nullable: false),
                    amount = table.Column<string>(type: "TEXT", nullable: true),
                    share = table.Column<string>(type: "TEXT", nullable: false),
                    name = table.Column<string>(type: "TEXT", nullable: true),
                    customer = table.Column<string>(type: "TEXT", nullable: true),
                    registered_on = table.Column<string>(type: "TEXT", nullable: true),
                    answered_on = table.Column<string>(type: "TEXT", nullable: true),
                    closed_on = table.Column<string>(type: "TEXT", nullable: true),
                    owner = table.Column<string>(type: "TEXT", nullable: true),
                    next_step = table.Column<string>(type: "TEXT", nullable: true),
                    next_step_due = table.Column<string>(type: "TEXT", nullable: true),
                    also_as = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_deals", x => x.row);
                });

            migrationBuilder.CreateTable(
                name: "evidence",
                columns: table => new
                {
                    row = table.Column<long>(type: "INTEGER", nullable: false),
                    partner_id = table.Column<string>(type: "TEXT", nullable: false),
                    kind = table.Column<string>(type: "TEXT", nullable: false),
                    on = table.Column<string>(type: "TEXT", nullable: false),
                    title = table.Column<string>(type: "TEXT", nullable: true),
                    url = table.Column<string>(type: "TEXT", nullable: true),
                    expires_on = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_evidence", x => x.row);
                });

            migrationBuilder.CreateTable(
                name: "feedback",
                columns: table => new
                {
                    row = table.Column<long>(type: "INTEGER", nullable: false),
                    partner_id = table.Column<string>(type: "TEXT", nullable: false),
                    kind = table.Column<string>(type: "TEXT", nullable: false),
                    on = table.Column<string>(type: "TEXT", nullable: false),
                    score = table.Column<string>(type: "TEXT", nullable: true),
                    customer = table.Column<string>(type: "TEXT", nullable: true),
                    deal_id = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_feedback", x => x.row);
                });

            migrationBuilder.CreateTable(
                name: "inbox",
                columns: table => new
                {
                    channel = table.Column<string>(type: "TEXT", nullable: false),
                    key = table.Column<string>(type: "TEXT", nullable: false),
                    payload = table.Column<string>(type: "TEXT", nullable: true),
                    at = table.Column<string>(type: "TEXT", nullable: false),
                    done_at = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_inbox", x => new { x.channel, x.key });
                });

            migrationBuilder.CreateTable(
                name: "metrics",
                columns: table => new
                {
                    row = table.Column<long>(type: "INTEGER", nullable: false),
                    partner_id = table.Column<string>(type: "TEXT", nullable: false),
                    metric = table.Column<string>(type: "TEXT", nullable: false),
                    on = table.Column<string>(type: "TEXT", nullable: false),
                    value = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_metrics", x => x.row);
                });

            migrationBuilder.CreateTable(
                name: "partners",
                columns: table => new
                {
                    row = table.Column<long>(type: "INTEGER", nullable: false),
                    id = table.Column<string>(type: "TEXT", nullable: false),
                    name = table.Column<string>(type: "TEXT", nullable: false),
                    type = table.Column<string>(type: "TEXT", nullable: false),
                    region = table.Column<string>(type: "TEXT", nullable: false),
                    country = table.Column<string>(type: "TEXT", nullable: true),
                    manager = table.Column<string>(type: "TEXT", nullable: true),
                    tier = table.Column<string>(type: "TEXT", nullable: true),
                    tier_since = table.Column<string>(type: "TEXT", nullable: true),
                    grace_until = table.Column<string>(type: "TEXT", nullable: true),
                    joined_on = table.Column<string>(type: "TEXT", nullable: true),
                    domain = table.Column<string>(type: "TEXT", nullable: true),
                    aliases = table.Column<string>(type: "TEXT", nullable: false),
                    capabilities = table.Column<string>(type: "TEXT", nullable: false),
                    industries = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_partners", x => x.row);
                });

            migrationBuilder.CreateTable(
                name: "rates",
                columns: table => new
                {
                    row = table.Column<long>(type: "INTEGER", nullable: false),
                    on = table.Column<string>(type: "TEXT", nullable: false),
                    currency = table.Column<string>(type: "TEXT", nullable: false),
                    rate = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_rates", x => x.row);
                });

            migrationBuilder.CreateTable(
                name: "syncs",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    at = table.Column<string>(type: "TEXT", nullable: false),
                    source = table.Column<string>(type: "TEXT", nullable: false),
                    rows_read = table.Column<int>(type: "INTEGER", nullable: false),
                    added = table.Column<int>(type: "INTEGER", nullable: false),
                    changed = table.Column<int>(type: "INTEGER", nullable: false),
                    removed = table.Column<int>(type: "INTEGER", nullable: false),
                    took_nanoseconds = table.Column<long>(type: "INTEGER", nullable: false),
                    refusal_file = table.Column<string>(type: "TEXT", nullable: true),
                    refusal_message = table.Column<string>(type: "TEXT", nullable: true),
                    changes_not_logged = table.Column<int>(type: "INTEGER", nullable: false),
                    rejects_of = table.Column<long>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_syncs", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "threads",
                columns: table => new
                {
                    channel = table.Column<string>(type: "TEXT", nullable: false),
                    thread = table.Column<string>(type: "TEXT", nullable: false),
                    person = table.Column<string>(type: "TEXT", nullable: false),
                    state = table.Column<string>(type: "TEXT", nullable: false),
                    at = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_threads", x => new { x.channel, x.thread, x.person });
                });

            migrationBuilder.CreateTable(
                name: "changes",
                columns: table => new
                {
                    sync_id = table.Column<long>(type: "INTEGER", nullable: false),
                    number = table.Column<int>(type: "INTEGER", nullable: false),
                    what = table.Column<string>(type: "TEXT", nullable: false),
                    fact = table.Column<string>(type: "TEXT", nullable: false),
                    fact_id = table.Column<string>(type: "TEXT", nullable: false),
                    partner_id = table.Column<string>(type: "TEXT", nullable: false),
                    column = table.Column<string>(type: "TEXT", nullable: true),
                    before = table.Column<string>(type: "TEXT", nullable: true),
                    after = table.Column<string>(type: "TEXT", nullable: true)
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
                    sync_id = table.Column<long>(type: "INTEGER", nullable: false),
                    number = table.Column<int>(type: "INTEGER", nullable: false),
                    file = table.Column<string>(type: "TEXT", nullable: false),
                    line = table.Column<int>(type: "INTEGER", nullable: false),
                    column = table.Column<string>(type: "TEXT", nullable: false),
                    value = table.Column<string>(type: "TEXT", nullable: false),
                    reason = table.Column<string>(type: "TEXT", nullable: false),
                    partner_id = table.Column<string>(type: "TEXT", nullable: true),
                    also_lost = table.Column<int>(type: "INTEGER", nullable: false)
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

            migrationBuilder.CreateIndex(
                name: "IX_changes_partner_id_sync_id",
                table: "changes",
                columns: new[] { "partner_id", "sync_id" });

            migrationBuilder.CreateIndex(
                name: "IX_inbox_channel_done_at_at",
                table: "inbox",
                columns: new[] { "channel", "done_at", "at" });

            migrationBuilder.CreateIndex(
                name: "IX_syncs_at",
                table: "syncs",
                column: "at");

            migrationBuilder.CreateIndex(
                name: "IX_threads_at",
                table: "threads",
                column: "at");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "certifications");

            migrationBuilder.DropTable(
                name: "changes");

            migrationBuilder.DropTable(
                name: "deals");

            migrationBuilder.DropTable(
                name: "evidence");

            migrationBuilder.DropTable(
                name: "feedback");

            migrationBuilder.DropTable(
                name: "inbox");

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
                name: "syncs");
        }
    }
}
