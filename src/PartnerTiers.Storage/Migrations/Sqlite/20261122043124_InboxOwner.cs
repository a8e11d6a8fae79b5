using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace PartnerTiers.Storage.Migrations.Sqlite
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
                type: "TEXT",
                nullable: true);
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
