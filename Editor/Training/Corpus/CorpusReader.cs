#nullable enable

using System;
using System.Collections.Generic;
using System.IO;
using System.Text;

namespace Cognomen.Training
{
    /// <summary>Reads the rows of a corpus from a stream, and cleans and checks each.</summary>
    internal sealed class CorpusReader
    {
        private readonly string name;
        private readonly CorpusOptions options;
        private readonly ProblemList problems;
        private readonly List<CorpusRow> rows = new List<CorpusRow>();
        private readonly List<int> withoutSplit = new List<int>();
        private readonly Dictionary<string, string> nationalities = new Dictionary<string, string>(StringComparer.Ordinal);
        private readonly RepairTally repairs = new RepairTally();
        private readonly SkippedRows skipped = new SkippedRows();
        private string columns = string.Empty;

        private CorpusReader(string name, CorpusOptions options)
        {
            this.name = name;
            this.options = options;
            problems = new ProblemList(name, options.MaximumProblems);
        }

        /// <summary>Reads all rows. Rows without a split get one.</summary>
        internal static Corpus Read(string name, Stream stream, CorpusOptions options)
        {
            CorpusReader reader = new CorpusReader(name, options);
            // Bytes that are not UTF-8 become U+FFFD, which no row may have. So the error has a line number.
            BoundedStream bounded = new BoundedStream(stream, CorpusOptions.MaximumBytes);
            using (StreamReader text = new StreamReader(bounded, options.Encoding ?? new UTF8Encoding(false, false), true, 16384, true))
            {
                CsvReader records = new CsvReader(text);
                if (name.EndsWith(".txt", StringComparison.OrdinalIgnoreCase) && !CorpusColumns.IsHeader(records.FirstLine, options)) reader.ReadList(records);
                else reader.ReadTable(records);
            }

            if (bounded.IsExceeded) throw new CorpusException(name, new CorpusProblem(0, "file", $"has more than {CorpusOptions.MaximumBytes} bytes, the limit of a corpus"));
            reader.problems.ThrowIfAny();
            SplitAssigner.Assign(reader.rows, reader.withoutSplit);
            return new Corpus(name, reader.columns, reader.rows, reader.repairs.Made(), reader.skipped, reader.withoutSplit.Count < reader.rows.Count);
        }

        private void ReadTable(CsvReader records)
        {
            string nationality = FixedNationality();
            if (!records.Read())
            {
                problems.Add(0, "file", "is empty: a header with a column of names is needed");
                return;
            }

            if (!IsSound(records, null)) return;
            CorpusColumns columns = CorpusColumns.Read(records.Fields, records.Line, options, problems);
            if (!problems.IsEmpty) return;
            this.columns = columns.Describe(nationality);
            if (!columns.HasHeader) ReadRecord(records, columns, nationality);
            while (records.Read()) ReadRecord(records, columns, nationality);
            RefuseEmpty();
        }

        private void ReadList(CsvReader records)
        {
            NameListForm form = NameListForm.Of(records.FirstLine);
            records.Dialect = CsvDialect.Lines;
            CorpusColumns columns = CorpusColumns.PlainList(form.HasGroups);
            string nationality = FixedNationality();
            this.columns = columns.Describe(nationality);
            while (records.Read())
            {
                if (IsBlank(records.Fields) || !IsSound(records, columns)) continue;
                foreach (string[] fields in form.Split(records.Fields[0])) ReadRow(fields, records.Line, columns, nationality);
            }

            RefuseEmpty();
        }

        private void RefuseEmpty()
        {
            if (rows.Count > 0 || !problems.IsEmpty) return;
            string skipped = this.skipped.Rows == 0 ? string.Empty : $" that can be used: {this.skipped.Rows} are left out, the first because its {this.skipped.Rules[0]}";
            problems.Add(0, "file", "has no row with a name" + skipped);
        }

        private string FixedNationality()
        {
            string named = options.Nationality ?? Path.GetFileNameWithoutExtension(name);
            string clean = TextCleaner.Clean(named, out _);
            string? broken = clean.Length == 0 ? "is empty: name one in the options" : BrokenRule(clean);
            if (broken != null && options.Nationality != null) problems.Add(0, "nationality", broken, named);
            return broken == null ? clean : "names";
        }

        private void ReadRecord(CsvReader records, CorpusColumns columns, string nationality)
        {
            if (!IsBlank(records.Fields) && IsSound(records, columns)) ReadRow(records.Fields, records.Line, columns, nationality);
        }

        // The row is left out, or the file is refused.
        private void Refuse(int line, string column, string rule, string value = "")
        {
            if (options.SkipInvalid) skipped.Add(line, column, rule);
            else problems.AddRow(line, column, rule, value);
        }

        private void ReadRow(IReadOnlyList<string> fields, int line, CorpusColumns columns, string fixedNationality)
        {
            Repair repairs = Repair.None;
            string surname = Clean(fields, columns.Surname, ref repairs);
            bool good = Check(line, "surname", surname);
            string nationality = columns.Nationality < 0 ? fixedNationality : Clean(fields, columns.Nationality, ref repairs);
            if (columns.Nationality >= 0) good &= Check(line, "nationality", nationality);
            string genderWord = Clean(fields, columns.Gender, ref repairs);
            Gender? gender = CorpusWords.ReadGender(genderWord);
            if (gender == null) Refuse(line, "gender", CorpusWords.GenderRule, genderWord);
            string splitWord = Clean(fields, columns.Split, ref repairs);
            Split? split = CorpusWords.ReadSplit(splitWord);
            if (split == null && splitWord.Length > 0)
            {
                Refuse(line, "split", CorpusWords.SplitRule, splitWord);
                good = false;
            }

            if (!good || gender == null) return;
            if (split == null) withoutSplit.Add(rows.Count);
            rows.Add(new CorpusRow(surname, Shared(nationality), gender.Value, split ?? Split.Train, line));
            this.repairs.Add(repairs, line);
        }

        private bool Check(int line, string column, string text)
        {
            string? rule = text.Length == 0 ? "is empty" : BrokenRule(text);
            if (rule == null) return true;
            Refuse(line, column, rule, text);
            return false;
        }

        private string? BrokenRule(string text)
        {
            int symbols = Symbols.Count(text);
            return symbols > options.MaximumSymbols
                ? $"has {symbols} symbols: at most {options.MaximumSymbols} are allowed"
                : TextCleaner.BrokenRule(text);
        }

        private bool IsSound(CsvReader records, CorpusColumns? columns)
        {
            if (records.Fault != CsvFault.None)
            {
                string column = columns?.Name(records.FaultField) ?? "header";
                string value = records.FaultField < records.Fields.Count ? records.Fields[records.FaultField] : string.Empty;
                // Without its closing quote, a field contains the rest of the file.
                if (columns == null || records.Fault == CsvFault.UnterminatedQuote) problems.Add(records.Line, column, FaultRule(records.Fault), value);
                else Refuse(records.Line, column, FaultRule(records.Fault), value);
                return false;
            }

            for (int i = 0; i < records.Fields.Count; i++)
            {
                if (!records.Fields[i].Contains('\uFFFD', StringComparison.Ordinal)) continue;
                string rule = "holds bytes that are not UTF-8 (Windows-1252?): save the file as UTF-8, or name its encoding";
                if (columns == null) problems.Add(records.Line, "header", rule, records.Fields[i]);
                else Refuse(records.Line, columns.Name(i), rule, records.Fields[i]);
                return false;
            }

            if (columns == null || records.Fields.Count <= columns.Count || AreEmpty(records.Fields, columns.Count)) return true;
            Refuse(records.Line, "row", $"has {records.Fields.Count} fields, but the header has {columns.Count}");
            return false;
        }

        private static string FaultRule(CsvFault fault)
        {
            switch (fault)
            {
                case CsvFault.StrayQuote: return "holds a stray quote: quote the whole field and double the quotes inside";
                case CsvFault.TextAfterQuote: return "continues after its closing quote: double the quotes inside a quoted field";
                case CsvFault.UnterminatedQuote: return "begins with a quote that is never closed";
                case CsvFault.FieldTooLong: return $"is longer than {CsvReader.MaximumFieldLength} characters";
                default: return $"is in a row with more than {CsvReader.MaximumFields} fields";
            }
        }

        private static string Clean(IReadOnlyList<string> fields, int column, ref Repair repairs)
        {
            if (column < 0 || column >= fields.Count) return string.Empty;
            string clean = TextCleaner.Clean(fields[column], out Repair made);
            repairs |= made;
            return clean;
        }

        private static bool IsBlank(IReadOnlyList<string> fields) => AreEmpty(fields, 0);

        private static bool AreEmpty(IReadOnlyList<string> fields, int from)
        {
            for (int i = from; i < fields.Count; i++)
            {
                if (!string.IsNullOrWhiteSpace(fields[i])) return false;
            }

            return true;
        }

        private string Shared(string nationality)
        {
            if (nationalities.TryGetValue(nationality, out string? known)) return known;
            nationalities.Add(nationality, nationality);
            return nationality;
        }
    }
}
