/** Above the list of a content type: the whole list as a file, and the drafts that it does not show. */
export function ExportLink({ collectionSlug }: { collectionSlug: string }) {
  return (
    <p>
      <a href={`/api/excel/list/${collectionSlug}`} download>
        导出 Excel
      </a>
      ，<a href="/admin/put-away">收起来的草稿</a>
    </p>
  );
}
