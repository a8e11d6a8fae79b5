using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace PartnerTiers.Storage.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class InboxLanes : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "lane",
                table: "inbox",
                type: "text",
                nullable: true,
                collation: "C");

            migrationBuilder.AddColumn<long>(
                name: "turn",
                table: "inbox",
                type: "bigint",
                nullable: false,
                defaultValue: 0L);

            migrationBuilder.CreateIndex(
                name: "IX_inbox_channel_lane",
                table: "inbox",
                columns: new[] { "channel", "lane" },
                filter: "done_at IS NULL");

            // The pace of calls, shared by processes: nothing that has to outlive the server, so it is not logged.
            migrationBuilder.Sql("CREATE UNLOGGED TABLE paces (gate text COLLATE \"C\" PRIMARY KEY, full_at bigint NOT NULL, shut_until bigint NOT NULL);");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql("DROP TABLE paces;");

            migrationBuilder.DropIndex(
                name: "IX_inbox_channel_lane",
                table: "inbox");

            migrationBuilder.DropColumn(
                name: "lane",
                table: "inbox");

            migrationBuilder.DropColumn(
                name: "turn",
                table: "inbox");
        }
    }
}
