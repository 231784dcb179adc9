module shop.example/shipping

go 1.22
