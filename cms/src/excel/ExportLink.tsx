/** Above the list of a content type: the whole list as a file. */
export function ExportLink({ collectionSlug }: { collectionSlug: string }) {
  return (
    <p>
      <a href={`/api/excel/list/${collectionSlug}`} download>
        导出 Excel
      </a>
    </p>
  );
}
