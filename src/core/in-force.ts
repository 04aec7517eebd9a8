/** What has dates of validity, as whole ISO dates, the last day included; open where a date is absent. */
type Dated = { readonly valid_from: string | undefined; readonly valid_to: string | undefined };

/** Whether something was in force on some day from `from` to `to`, or on the one day given. */
export const wasInForce = (
  { valid_from: begun, valid_to: ended }: Dated,
  from: string,
  to = from,
): boolean => (begun === undefined || begun <= to) && (ended === undefined || ended >= from);
