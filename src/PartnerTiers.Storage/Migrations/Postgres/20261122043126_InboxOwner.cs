using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace PartnerTiers.Storage.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class InboxOwner : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "owner",
                table: "inbox",
                type: "text",
                nullable: true,
                collation: "C");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "owner",
                table: "inbox");
        }
    }
}
