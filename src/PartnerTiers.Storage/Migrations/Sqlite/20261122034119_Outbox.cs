using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace PartnerTiers.Storage.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class Outbox : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "met_people",
                columns: table => new
                {
                    platform = table.Column<string>(type: "TEXT", nullable: false),
                    person_id = table.Column<string>(type: "TEXT", nullable: false),
                    email = table.Column<string>(type: "TEXT", nullable: false),
                    tenant = table.Column<string>(type: "TEXT", nullable: true),
                    enterprise = table.Column<string>(type: "TEXT", nullable: true),
                    guest_of = table.Column<string>(type: "TEXT", nullable: true),
                    service_url = table.Column<string>(type: "TEXT", nullable: true),
                    chat_id = table.Column<string>(type: "TEXT", nullable: true),
                    time_zone = table.Column<string>(type: "TEXT", nullable: true),
                    language = table.Column<string>(type: "TEXT", nullable: true),
                    met_at = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_met_people", x => new { x.platform, x.person_id });
                });

            migrationBuilder.CreateTable(
                name: "met_places",
                columns: table => new
                {
                    platform = table.Column<string>(type: "TEXT", nullable: false),
                    channel_id = table.Column<string>(type: "TEXT", nullable: false),
                    tenant = table.Column<string>(type: "TEXT", nullable: true),
                    enterprise = table.Column<string>(type: "TEXT", nullable: true),
                    service_url = table.Column<string>(type: "TEXT", nullable: true),
                    language = table.Column<string>(type: "TEXT", nullable: true),
                    is_shared = table.Column<bool>(type: "INTEGER", nullable: false),
                    met_at = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_met_places", x => new { x.platform, x.channel_id });
                });

            migrationBuilder.CreateTable(
                name: "outbox",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    key = table.Column<string>(type: "TEXT", nullable: false),
                    kind = table.Column<string>(type: "TEXT", nullable: false),
                    payload = table.Column<string>(type: "TEXT", nullable: false),
                    lane = table.Column<string>(type: "TEXT", nullable: false),
                    platform = table.Column<string>(type: "TEXT", nullable: true),
                    tenant = table.Column<string>(type: "TEXT", nullable: true),
                    addressee = table.Column<string>(type: "TEXT", nullable: false),
                    partner = table.Column<string>(type: "TEXT", nullable: true),
                    for_partner = table.Column<string>(type: "TEXT", nullable: true),
                    topic = table.Column<string>(type: "TEXT", nullable: true),
                    replaces = table.Column<string>(type: "TEXT", nullable: true),
                    else_new = table.Column<bool>(type: "INTEGER", nullable: false),
                    root = table.Column<string>(type: "TEXT", nullable: false),
                    written_at = table.Column<string>(type: "TEXT", nullable: false),
                    not_before = table.Column<string>(type: "TEXT", nullable: false),
                    ready_at = table.Column<string>(type: "TEXT", nullable: true),
                    fate = table.Column<string>(type: "TEXT", nullable: false),
                    at = table.Column<string>(type: "TEXT", nullable: false),
                    reason = table.Column<string>(type: "TEXT", nullable: true),
                    tries = table.Column<int>(type: "INTEGER", nullable: false),
                    lease = table.Column<string>(type: "TEXT", nullable: true),
                    sending = table.Column<bool>(type: "INTEGER", nullable: false),
                    message_place = table.Column<string>(type: "TEXT", nullable: true),
                    message_id = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_outbox", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "outbox_attempts",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    push_id = table.Column<long>(type: "INTEGER", nullable: false),
                    begun_at = table.Column<string>(type: "TEXT", nullable: false),
                    body = table.Column<string>(type: "TEXT", nullable: false),
                    ended_at = table.Column<string>(type: "TEXT", nullable: true),
                    outcome = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_outbox_attempts", x => x.id);
                });

            migrationBuilder.CreateIndex(
                name: "IX_met_people_email",
                table: "met_people",
                column: "email");

            migrationBuilder.CreateIndex(
                name: "IX_met_places_channel_id",
                table: "met_places",
                column: "channel_id");

            migrationBuilder.CreateIndex(
                name: "IX_outbox_fate_id",
                table: "outbox",
                columns: new[] { "fate", "id" });

            migrationBuilder.CreateIndex(
                name: "IX_outbox_key",
                table: "outbox",
                column: "key",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_outbox_lane_fate_id",
                table: "outbox",
                columns: new[] { "lane", "fate", "id" });

            migrationBuilder.CreateIndex(
                name: "IX_outbox_root",
                table: "outbox",
                column: "root");

            migrationBuilder.CreateIndex(
                name: "IX_outbox_attempts_push_id",
                table: "outbox_attempts",
                column: "push_id");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "met_people");

            migrationBuilder.DropTable(
                name: "met_places");

            migrationBuilder.DropTable(
                name: "outbox");

            migrationBuilder.DropTable(
                name: "outbox_attempts");
        }
    }
}
