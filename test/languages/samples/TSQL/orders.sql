-- is-comment
SET NOCOUNT ON
GO
SELECT [is-code -- name] FROM [dbo].[t]; -- is-comment
/* is-comment */
SELECT 'is-code -- ' AS a; -- is-comment
