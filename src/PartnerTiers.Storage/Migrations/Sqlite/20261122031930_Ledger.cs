using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace PartnerTiers.Storage.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class Ledger : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "ledger",
                columns: table => new
                {
                    number = table.Column<long>(type: "INTEGER", nullable: false),
                    key = table.Column<string>(type: "TEXT", nullable: false),
                    kind = table.Column<string>(type: "TEXT", nullable: false),
                    partner = table.Column<string>(type: "TEXT", nullable: true),
                    at = table.Column<string>(type: "TEXT", nullable: false),
                    channel = table.Column<string>(type: "TEXT", nullable: false),
                    person = table.Column<string>(type: "TEXT", nullable: false),
                    email = table.Column<string>(type: "TEXT", nullable: true),
                    tenant = table.Column<string>(type: "TEXT", nullable: true),
                    room = table.Column<string>(type: "TEXT", nullable: true),
                    payload = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ledger", x => x.number);
                });

            migrationBuilder.CreateTable(
                name: "ledger_head",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false),
                    last = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ledger_head", x => x.id);
                });

            migrationBuilder.InsertData(
                table: "ledger_head",
                columns: new[] { "id", "last" },
                values: new object[] { 1L, 0L });

            migrationBuilder.CreateIndex(
                name: "IX_ledger_key",
                table: "ledger",
                column: "key",
                unique: true);

            // What was decided stays: the store itself refuses, whoever asks.
            foreach (var change in new[] { "UPDATE", "DELETE" })
            {
                migrationBuilder.Sql($"CREATE TRIGGER ledger_refuses_{change.ToLowerInvariant()} BEFORE {change} ON ledger BEGIN SELECT RAISE(ABORT, 'entries of the ledger are never changed'); END;");
            }

            migrationBuilder.Sql("CREATE TRIGGER ledger_head_grows BEFORE UPDATE ON ledger_head WHEN NEW.last < OLD.last OR NEW.id <> OLD.id BEGIN SELECT RAISE(ABORT, 'the ledger only grows'); END;");
            migrationBuilder.Sql("CREATE TRIGGER ledger_head_stays BEFORE DELETE ON ledger_head BEGIN SELECT RAISE(ABORT, 'the ledger has an end'); END;");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "ledger");

            migrationBuilder.DropTable(
                name: "ledger_head");
        }
    }
}
