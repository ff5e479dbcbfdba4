// What a client written in Java does with the class that the command writes.

public class Uses {
    private static void check(boolean holds, String what) {
        if (!holds) {
            throw new AssertionError(what);
        }
    }

    public static void main(String[] args) {
        OwnError error = new OwnError.Code(40001).known().orElseThrow();
        check(error == OwnError.ORDER_NOT_FOUND && error.code() == 40001, "a constant");
        OwnError.Row row = error.row();
        check(row.name().equals("OrderNotFound"), "the name of a known code");
        check(row.en().equals("order {id} not found"), "the English text");
        check(row.zh().equals("订单 {id} 不存在"), "the Chinese text");
        check(row.kind().orElse("").equals("not_found"), "the kind");
        check(row.http().orElse(0) == 404 && !row.isRetryable(), "status and retry");
        check(row.arguments().get("note").equals("string or null"), "arguments");
        check(row.explanation().startsWith("Orders from previous years"), "the explanation");
        OwnError.Row busy = new OwnError.Code(50301).known().orElseThrow().row();
        check(busy.isRetryable() && busy.retryAfter() == 5, "the time before a retry");
        check(busy.deprecation().orElse("").equals("the service retries automatically"), "a note");

        OwnError.Code unknown = new OwnError.Code(12345);
        check(unknown.known().isEmpty() && unknown.value() == 12345, "an unknown code is kept");
        check(!unknown.isSuccess(), "an unknown code is no success");
        check(new OwnError.Code(40012).reserved().orElse("").equals("removed in version 2"), "a reserved code");
        check(OwnError.OK.row().isSuccess() && new OwnError.Code(204).isSuccess(), "success codes");
        check(OwnError.THE_SMALLEST.code() == Long.MIN_VALUE, "a code of 64 bits");

        check(OwnError.MARKUP.row().en().equals("a|b \\| `c` ${d} *e* _f_ <b>g</b> &amp; [h](i) ~~j~~ \"k\", 'l' $m$ */ // n\\"), "mark-up");
        check(OwnError.MARKUP.row().zh().equals("“引号”，竖线|，\n换行"), "two lines");
        check(OwnError.SEPARATORS.row().en().equals("#line\nline\nend"), "separators of lines");
    }
}
