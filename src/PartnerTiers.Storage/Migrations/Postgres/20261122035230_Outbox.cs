using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

#nullable disable

namespace PartnerTiers.Storage.Migrations.Postgres
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
                    platform = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    person_id = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    email = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    tenant = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    enterprise = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    guest_of = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    service_url = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    chat_id = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    time_zone = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    language = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    met_at = table.Column<string>(type: "text", nullable: true, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_met_people", x => new { x.platform, x.person_id });
                });

            migrationBuilder.CreateTable(
                name: "met_places",
                columns: table => new
                {
                    platform = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    channel_id = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    tenant = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    enterprise = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    service_url = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    language = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    is_shared = table.Column<bool>(type: "boolean", nullable: false),
                    met_at = table.Column<string>(type: "text", nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_met_places", x => new { x.platform, x.channel_id });
                });

            migrationBuilder.CreateTable(
                name: "outbox",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    key = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    kind = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    payload = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    lane = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    platform = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    tenant = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    addressee = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    partner = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    for_partner = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    topic = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    replaces = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    else_new = table.Column<bool>(type: "boolean", nullable: false),
                    root = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    written_at = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    not_before = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    ready_at = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    fate = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    at = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    reason = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    tries = table.Column<int>(type: "integer", nullable: false),
                    lease = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    sending = table.Column<bool>(type: "boolean", nullable: false),
                    message_place = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    message_id = table.Column<string>(type: "text", nullable: true, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_outbox", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "outbox_attempts",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    push_id = table.Column<long>(type: "bigint", nullable: false),
                    begun_at = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    body = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    ended_at = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    outcome = table.Column<string>(type: "text", nullable: true, collation: "C")
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
