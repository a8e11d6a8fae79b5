using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace PartnerTiers.Storage.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class Reviews : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "review_outcomes",
                columns: table => new
                {
                    review = table.Column<string>(type: "TEXT", nullable: false),
                    number = table.Column<int>(type: "INTEGER", nullable: false),
                    partner = table.Column<string>(type: "TEXT", nullable: false),
                    before = table.Column<string>(type: "TEXT", nullable: true),
                    tier = table.Column<string>(type: "TEXT", nullable: false),
                    kind = table.Column<string>(type: "TEXT", nullable: false),
                    since = table.Column<string>(type: "TEXT", nullable: true),
                    grace_until = table.Column<string>(type: "TEXT", nullable: true),
                    published_on = table.Column<string>(type: "TEXT", nullable: false),
                    is_change = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_review_outcomes", x => new { x.review, x.number });
                });

            migrationBuilder.CreateTable(
                name: "review_rows",
                columns: table => new
                {
                    review = table.Column<string>(type: "TEXT", nullable: false),
                    number = table.Column<int>(type: "INTEGER", nullable: false),
                    partner = table.Column<string>(type: "TEXT", nullable: false),
                    name = table.Column<string>(type: "TEXT", nullable: false),
                    region = table.Column<string>(type: "TEXT", nullable: false),
                    manager = table.Column<string>(type: "TEXT", nullable: true),
                    before = table.Column<string>(type: "TEXT", nullable: true),
                    since = table.Column<string>(type: "TEXT", nullable: true),
                    earned = table.Column<string>(type: "TEXT", nullable: false),
                    kind = table.Column<string>(type: "TEXT", nullable: false),
                    to = table.Column<string>(type: "TEXT", nullable: false),
                    until = table.Column<string>(type: "TEXT", nullable: true),
                    revenue = table.Column<string>(type: "TEXT", nullable: true),
                    is_settled = table.Column<bool>(type: "INTEGER", nullable: false),
                    is_case = table.Column<bool>(type: "INTEGER", nullable: false),
                    inputs = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_review_rows", x => new { x.review, x.number });
                });

            migrationBuilder.CreateIndex(
                name: "IX_review_outcomes_is_change_review_number",
                table: "review_outcomes",
                columns: new[] { "is_change", "review", "number" });

            migrationBuilder.CreateIndex(
                name: "IX_review_outcomes_partner_review",
                table: "review_outcomes",
                columns: new[] { "partner", "review" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_review_rows_review_is_case_number",
                table: "review_rows",
                columns: new[] { "review", "is_case", "number" });

            migrationBuilder.CreateIndex(
                name: "IX_review_rows_review_partner",
                table: "review_rows",
                columns: new[] { "review", "partner" },
                unique: true);

            // What was frozen or decided stays: the store itself refuses, whoever asks. Only a review that is not evaluated yet may be frozen anew.
            migrationBuilder.Sql("CREATE TRIGGER review_rows_refuse_update BEFORE UPDATE ON review_rows BEGIN SELECT RAISE(ABORT, 'what a review froze is never changed'); END;");
            migrationBuilder.Sql("CREATE TRIGGER review_rows_refuse_delete BEFORE DELETE ON review_rows WHEN EXISTS (SELECT 1 FROM ledger WHERE key = 'review/' || OLD.review || '/evaluated') BEGIN SELECT RAISE(ABORT, 'what a review froze is never removed'); END;");
            migrationBuilder.Sql("CREATE TRIGGER review_outcomes_refuse_update BEFORE UPDATE ON review_outcomes BEGIN SELECT RAISE(ABORT, 'what a review decided is never changed'); END;");
            migrationBuilder.Sql("CREATE TRIGGER review_outcomes_refuse_delete BEFORE DELETE ON review_outcomes BEGIN SELECT RAISE(ABORT, 'what a review decided is never removed'); END;");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "review_outcomes");

            migrationBuilder.DropTable(
                name: "review_rows");
        }
    }
}
