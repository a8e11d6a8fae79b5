using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace PartnerTiers.Storage.Migrations.Postgres
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
                    review = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    number = table.Column<int>(type: "integer", nullable: false),
                    partner = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    before = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    tier = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    kind = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    since = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    grace_until = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    published_on = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    is_change = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_review_outcomes", x => new { x.review, x.number });
                });

            migrationBuilder.CreateTable(
                name: "review_rows",
                columns: table => new
                {
                    review = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    number = table.Column<int>(type: "integer", nullable: false),
                    partner = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    name = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    region = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    manager = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    before = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    since = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    earned = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    kind = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    to = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    until = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    revenue = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    is_settled = table.Column<bool>(type: "boolean", nullable: false),
                    is_case = table.Column<bool>(type: "boolean", nullable: false),
                    inputs = table.Column<byte[]>(type: "bytea", nullable: false)
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
            migrationBuilder.Sql("CREATE FUNCTION refuse_frozen() RETURNS trigger LANGUAGE plpgsql AS $refuse$ BEGIN IF EXISTS (SELECT 1 FROM ledger WHERE key = 'review/' || OLD.review || '/evaluated') THEN RAISE EXCEPTION USING MESSAGE = TG_ARGV[0], ERRCODE = 'restrict_violation'; END IF; RETURN OLD; END $refuse$;");
            migrationBuilder.Sql("CREATE TRIGGER review_rows_refuse_update BEFORE UPDATE ON review_rows FOR EACH ROW EXECUTE FUNCTION refuse_change('what a review froze is never changed');");
            migrationBuilder.Sql("CREATE TRIGGER review_rows_refuse_delete BEFORE DELETE ON review_rows FOR EACH ROW EXECUTE FUNCTION refuse_frozen('what a review froze is never removed');");
            migrationBuilder.Sql("CREATE TRIGGER review_outcomes_refuse_changes BEFORE UPDATE OR DELETE ON review_outcomes FOR EACH ROW EXECUTE FUNCTION refuse_change('what a review decided is never changed');");
            foreach (var table in new[] { "review_rows", "review_outcomes" })
            {
                migrationBuilder.Sql($"CREATE TRIGGER {table}_refuses_truncate BEFORE TRUNCATE ON {table} FOR EACH STATEMENT EXECUTE FUNCTION refuse_change('what reviews hold is never removed');");
            }
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "review_outcomes");

            migrationBuilder.DropTable(
                name: "review_rows");

            migrationBuilder.Sql("DROP FUNCTION refuse_frozen();");
        }
    }
}
