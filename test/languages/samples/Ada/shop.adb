-- is-comment
procedure Shop is -- is-comment
   Text : String := "is-code -- ""quoted"" --"; -- is-comment
   Quote : Character := '"'; -- is-comment
   Size : Integer := Text'Length; -- is-comment
begin
   null; -- is-comment
end Shop;
